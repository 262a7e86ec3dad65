// The vocabulary as tables: a key of the file is a row here and nowhere else.
#include "catalogue/file_format.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catalogue/favours.hpp"

namespace dealterms {
namespace {

TermSpec field(std::string name, Kind kind, std::string about,
               std::vector<std::string> values = {}) {
  TermSpec spec;
  spec.title = name_in_words(name);
  spec.name = std::move(name);
  spec.about = std::move(about);
  spec.kinds = {kind};
  spec.values = std::move(values);
  return spec;
}

// What something is called.
TermSpec called(std::string name, std::string about) {
  TermSpec spec = field(std::move(name), Kind::text, std::move(about));
  spec.is_name = true;
  return spec;
}

// A name, not a statement.
TermSpec name_field(std::string name, TermSpec::Writing writing, std::string about) {
  TermSpec spec = field(std::move(name), Kind::text, std::move(about));
  spec.writing = writing;
  return spec;
}

// What decides how everything else is judged.
TermSpec judging(TermSpec spec, Level level) {
  spec.level = level;
  return spec;
}

TermSpec head_date(const std::string& name, std::string about) {
  TermSpec spec = field("dates." + name, Kind::date, std::move(about));
  spec.title = name_in_words(name);
  return spec;
}

TermSpec records(std::string name, std::string about, std::vector<TermSpec> terms) {
  TermSpec spec = field(std::move(name), Kind::records, std::move(about));
  spec.terms = std::move(terms);
  return spec;
}

TermSpec positions() {
  TermSpec spec = records("positions", "what each party wants",
                          {field("position", Kind::text, "what the party wants")});
  spec.by_party = true;
  return spec;
}

// What people call a clause or an entry is no term of the deal.
TermSpec title_of(std::string_view what) {
  TermSpec spec = called("title", "what the " + std::string(what) + " is called");
  spec.level = Level::editorial;
  return spec;
}

// Since when it holds is history.
TermSpec begin() {
  TermSpec spec = field("from", Kind::date, "when it began");
  spec.level = Level::minor;
  return spec;
}

// Which clauses an entry is about tells the reader nothing new.
TermSpec clauses_of_entry(std::string about) {
  TermSpec spec = field("clauses", Kind::refs, std::move(about));
  spec.level = Level::editorial;
  return spec;
}

TermSpec limiting(std::string name, std::string about, Limiting more) {
  TermSpec spec = field(std::move(name), Kind::date, std::move(about));
  spec.limiting = more;
  return spec;
}

// An exception or a condition: what, for whom, in whose hands, from when until when.
std::vector<TermSpec> limit_fields() {
  return {
      field("what", Kind::text, "what it covers"),
      field("for", Kind::party, "for whom it is"),
      field("in_the_hands_of", Kind::party, "who alone decides whether it is met"),
      limiting("from", "when it begins", Limiting::less),
      limiting("until", "when it ends", Limiting::more),
      field(std::string{k_limits}, Kind::choice,
            "the term of its clause, or the other exception or condition, that it limits"),
  };
}

const TermSpec* find_spec(std::span<const TermSpec> specs, std::string_view name) {
  const auto found = std::ranges::find(specs, name, &TermSpec::name);
  return found == specs.end() ? nullptr : &*found;
}

}  // namespace

const TermSpec* SectionSpec::find_field(std::string_view name) const {
  return find_spec(fields, name);
}

std::span<const TermSpec> head_fields() {
  static const std::vector<TermSpec> fields{
      name_field("deal", TermSpec::Writing::id,
                 "the lasting relationship that this is a version of"),
      judging(name_field("name", TermSpec::Writing::text, "what people call the deal"),
              Level::editorial),
      name_field("version", TermSpec::Writing::id, "the name of this state of the agreement"),
      field("title", Kind::text, "what happened in this version, in a line"),
      name_field("amends", TermSpec::Writing::id, "the version before"),
      judging(field("basis", Kind::choice,
                    "what silence means: in a contract, not agreed; in reports, nothing",
                    {"contract", "reports"}),
              Level::moderate),
      field("status", Kind::choice, "how far it has come",
            {"draft", "under_negotiation", "agreed"}),
      head_date("announced", "when it was made public"),
      head_date("signed", "when it was signed"),
      head_date("effective", "when it takes effect"),
      // All that lasts as long as the agreement moves with it.
      judging(head_date("expires", "when it ends by itself"), Level::major),
      field("fiscal_year", Kind::text, "when the year ends that FY2026 and its like name"),
      field("currencies", Kind::set, "units of account beside the currencies of ISO 4217"),
      // Where the values are found that a version leaves to a paper: these change, and no path.
      judging(field("papers", Kind::set,
                    "files that say what other papers set, as paths from this file"),
              Level::editorial),
      // Where quotes are looked for.
      judging(name_field("text", TermSpec::Writing::text,
                         "the text of the contract, as a path from this file"),
              Level::editorial),
      judging(name_field("catalogue", TermSpec::Writing::text,
                         "a catalogue of one's own, as a path from this file"),
              Level::major),
  };
  return fields;
}

std::span<const SectionSpec> sections() {
  static const std::vector<TermSpec> party_fields{
      called("name", "its full name"),
      called("short", "what it is called in a sentence"),
      field("about", Kind::text, "what it is"),
      field("members", Kind::party, "whom a group consists of"),
      field("limited_to", Kind::refs, "the only clauses that it joins for"),
      field("how", Kind::choice, "how the party under this key became the one it is",
            {"rename", "conversion", "merger", "assignment", "novation", "unknown"}),
  };
  static const std::vector<TermSpec> other_fields{
      called("name", "its full name"),
      called("short", "what it is called in a sentence"),
      field("of", Kind::party, "the party on whose side it stands"),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> instrument_fields{
      called("title", "what the paper is called"),
      field("signed", Kind::date, "when it was signed"),
      field("effective", Kind::date, "when it takes effect"),
      field("lapses", Kind::date, "when its changes revert"),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> source_fields{
      called("publisher", "who published it"),
      called("title", "what it is called"),
      field("date", Kind::date, "when it was published"),
      field("url", Kind::text, "where it is found"),
      field("kind", Kind::choice, "what it is worth as evidence",
            {"official", "filing", "court", "press", "seed", "forum"}),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> open_point_fields{
      clauses_of_entry("the clauses that it is about"),
      field("about", Kind::text, "what is open"),
      field("asked", Kind::date, "when it was first asked"),
      field("status", Kind::choice, "whether it still is", {"open", "resolved", "dropped"}),
      field("outcome", Kind::text, "how it ended"),
      positions(),
  };
  static const std::vector<TermSpec> bargain_fields{
      clauses_of_entry("the clauses that were given for one another"),
      field("about", Kind::text, "what was given for what"),
  };
  static const std::array<SectionSpec, 6> list{{
      {FileSection::parties, "parties", "party", "party", party_fields,
       "who takes part, by ids of your choice"},
      {FileSection::others, "others", "other", "others", other_fields,
       "who is named in the terms, but not bound by them"},
      {FileSection::instruments, "instruments", "instrument", "instrument", instrument_fields,
       "the papers that made the changes"},
      {FileSection::sources, "sources", "source", "source", source_fields,
       "where it is known from"},
      {FileSection::open_points, "open_points", "open point", "open_point", open_point_fields,
       "what is still being negotiated, and what each side wants"},
      {FileSection::bargains, "bargains", "bargain", "bargain", bargain_fields,
       "what was given for what"},
  }};
  return list;
}

const TermSpec* find_head_field(std::string_view name) {
  const auto found = std::ranges::find(head_fields(), name, &TermSpec::name);
  return found == head_fields().end() ? nullptr : &*found;
}

const SectionSpec& spec_of(FileSection section) {
  return *std::ranges::find(sections(), section, &SectionSpec::section);
}

const SectionSpec* find_section(std::string_view key) {
  const auto found = std::ranges::find(sections(), key, &SectionSpec::key);
  return found == sections().end() ? nullptr : &*found;
}

bool is_limit(std::string_view records) {
  return std::ranges::find(k_limit_lists, records) != k_limit_lists.end();
}

std::span<const TermSpec> clause_fields() {
  static const std::vector<TermSpec> fields{
      title_of("clause"),
      begin(),
      records("exceptions", "what the clause does not cover", limit_fields()),
      records("conditions", "what the clause depends on", limit_fields()),
  };
  return fields;
}

std::span<const TermSpec> record_fields() {
  static const std::vector<TermSpec> fields{title_of("entry"), begin()};
  return fields;
}

const TermSpec* find_term_spec(const ClauseType* type, std::string_view term) {
  if (const TermSpec* common = find_spec(clause_fields(), term)) return common;
  if (type == nullptr) return nullptr;
  if (const TermSpec* own = type->find_term(term)) return own;
  const bool taken = type->has_role(term) || is_reserved(term);
  return type->open && !taken ? &open_term() : nullptr;
}

const TermSpec* find_record_term_spec(const TermSpec& records, std::string_view term) {
  if (const TermSpec* own = records.find_term(term)) return own;
  return find_spec(record_fields(), term);
}

std::span<const RelationSpec> relations() {
  static constexpr std::array<RelationSpec, 7> list{{
      {Relation::ended, "ended", Kind::date, "when it ended, or yes"},
      {Relation::type, "type", Kind::text, "what kind of clause it is"},
      {Relation::continues, "continues", Kind::refs, "the clauses that it is what is left of"},
      {Relation::because, "because", Kind::refs, "the clauses that it exists through"},
      {Relation::level, "level", Kind::text, "how much its changes matter, against the catalogue"},
      {Relation::favours, "favours", Kind::text, "whom it serves, against the catalogue"},
      {Relation::why, "why", Kind::text, "the reason for `level` and `favours`"},
  }};
  static_assert(has_a_row_for_each(list, &RelationSpec::relation));
  return list;
}

const RelationSpec* find_relation(std::string_view key) {
  const auto found = std::ranges::find(relations(), key, &RelationSpec::key);
  return found == relations().end() ? nullptr : &*found;
}

bool is_override(std::string_view key) {
  const RelationSpec* spec = find_relation(key);
  return spec != nullptr &&
         (spec->relation == Relation::level || spec->relation == Relation::favours);
}

std::span<const EvidenceKeySpec> evidence_keys() {
  static constexpr std::array<EvidenceKeySpec, 10> list{{
      {EvidenceKey::status, "status", "how it is known"},
      {EvidenceKey::sources, "sources", "the sources that say so"},
      {EvidenceKey::section, "section", "where it stands in the contract"},
      {EvidenceKey::quote, "quote", "the words of the contract or the source"},
      {EvidenceKey::by, "by", "the instrument that made it so"},
      {EvidenceKey::note, "note", "what a reader should know of it"},
      {EvidenceKey::doubt, "doubt", "what speaks against it"},
      {EvidenceKey::is_new, "new", "yes, where the source itself calls it new"},
      {EvidenceKey::favours, "favours", "whom this value serves, where the catalogue cannot say",
       EvidenceOf::values},
      {EvidenceKey::why, "why", "the reason for `favours`", EvidenceOf::values},
  }};
  static_assert(has_a_row_for_each(list, &EvidenceKeySpec::key));
  return list;
}

std::vector<std::string_view> evidence_key_names(EvidenceOf of) {
  std::vector<std::string_view> names;
  for (const EvidenceKeySpec& spec : evidence_keys()) {
    if (spec.of == EvidenceOf::anything || of == EvidenceOf::values) names.push_back(spec.name);
  }
  return names;
}

const EvidenceKeySpec* find_evidence_key(std::string_view name, EvidenceOf of) {
  const auto found = std::ranges::find(evidence_keys(), name, &EvidenceKeySpec::name);
  const bool is_one = found != evidence_keys().end() &&
                      (found->of == EvidenceOf::anything || of == EvidenceOf::values);
  return is_one ? &*found : nullptr;
}

std::span<const MapFormSpec> map_forms() {
  static constexpr std::array<std::string_view, 2> order{"more_than", "less_than"};
  static constexpr std::array<std::string_view, 3> of_tiers{"of", "method", "resets"};
  static constexpr std::array<std::string_view, 3> of_series{"from", "values", "then_add"};
  static constexpr std::array<std::string_view, 1> of_alternative{"choice"};
  static constexpr std::array<MapFormSpec, 14> list{{
      {MapForm::value, "value", {}, "the value itself, with how it is known beside it"},
      {MapForm::undisclosed, "undisclosed", order,
       "the name of a value that exists and is not public"},
      {MapForm::redacted, "redacted", order, "the name of a value that was blacked out"},
      {MapForm::set_in, "set_in", {}, "the paper that sets it"},
      {MapForm::readings, "readings", {}, "what sources, or readers of one text, disagree on"},
      {MapForm::tiers, "tiers", of_tiers, "a value for each part of an amount"},
      {MapForm::steps, "steps", {}, "one value after another, as time goes on"},
      {MapForm::each, "each", of_series, "the period that each of `values` is for"},
      {MapForm::bases, "bases", {}, "a value for each way to measure it"},
      {MapForm::any_of, "any_of", of_alternative, "several values, of which one is to be chosen"},
      {MapForm::earlier_of, "earlier_of", {}, "several dates, of which the earliest counts"},
      {MapForm::later_of, "later_of", {}, "several dates, of which the latest counts"},
      {MapForm::greater_of, "greater_of", {}, "several amounts, of which the greatest counts"},
      {MapForm::lesser_of, "lesser_of", {}, "several amounts, of which the least counts"},
  }};
  static_assert(has_a_row_for_each(list, &MapFormSpec::form));
  return list;
}

const MapFormSpec* find_map_form(std::string_view key) {
  const auto found = std::ranges::find(map_forms(), key, &MapFormSpec::key);
  return found == map_forms().end() ? nullptr : &*found;
}

bool is_special_word(std::string_view text) {
  return std::ranges::find(k_special_words, text) != k_special_words.end();
}

std::span<const std::string_view> built_in_events() {
  static constexpr std::array<std::string_view, 4> events{"signing", "effective", "term_end",
                                                          "termination"};
  return events;
}

std::span<const std::string_view> reserved_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> list;
    for (const RelationSpec& relation : relations()) list.push_back(relation.key);
    for (const TermSpec& term : clause_fields()) list.emplace_back(term.name);
    for (const std::string_view key : evidence_key_names(EvidenceOf::anything)) list.push_back(key);
    return list;
  }();
  return names;
}

bool is_reserved(std::string_view name) {
  return std::ranges::find(reserved_names(), name) != reserved_names().end();
}

bool is_no_party(std::string_view name) {
  static constexpr std::array<std::string_view, 3> words{k_each_party, "all", "yes"};
  return std::ranges::find(words, name) != words.end() || is_special_word(name) ||
         std::ranges::find(k_favours_words, name) != k_favours_words.end();
}

}  // namespace dealterms
