// The vocabulary as tables: a key of the file is a row here and nowhere else.
#include "agreement/file_format.hpp"

#include <array>
#include <string>
#include <vector>

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

// What people call a clause is no term of the deal.
TermSpec title_of_clause() {
  TermSpec spec = field("title", Kind::text, "what the clause is called");
  spec.level = Level::editorial;
  return spec;
}

// An exception or a condition: what, for whom, in whose hands, from when until when.
std::vector<TermSpec> limit_fields() {
  return {
      field("what", Kind::text, "what it covers"),
      field("for", Kind::party, "for whom it is"),
      field("in_the_hands_of", Kind::party, "who alone decides whether it is met"),
      field("from", Kind::date, "when it begins"),
      field("until", Kind::date, "when it ends"),
  };
}

}  // namespace

std::span<const TermSpec> head_fields() {
  static const std::vector<TermSpec> fields{
      field("deal", Kind::text, "the lasting relationship that this is a version of"),
      field("version", Kind::text, "the name of this state of the agreement"),
      field("title", Kind::text, "what happened in this version, in a line"),
      field("amends", Kind::text, "the version before"),
      field("basis", Kind::choice,
            "what silence means: in a contract, not agreed; in reports, nothing",
            {"contract", "reports"}),
      field("status", Kind::choice, "how far it has come",
            {"draft", "under_negotiation", "agreed"}),
      head_date("announced", "when it was made public"),
      head_date("signed", "when it was signed"),
      head_date("effective", "when it takes effect"),
      head_date("expires", "when it ends by itself"),
      field("catalogue", Kind::text, "a catalogue of one's own, as a path from this file"),
  };
  return fields;
}

std::span<const SectionSpec> sections() {
  static const std::vector<TermSpec> party_fields{
      field("name", Kind::text, "its full name"),
      field("short", Kind::text, "what it is called in a sentence"),
      field("about", Kind::text, "what it is"),
      field("members", Kind::party, "whom a group consists of"),
      field("limited_to", Kind::refs, "the only clauses that it joins for"),
      field("how", Kind::choice, "how the party under this key became the one it is",
            {"rename", "conversion", "merger", "assignment", "novation", "unknown"}),
  };
  static const std::vector<TermSpec> other_fields{
      field("name", Kind::text, "its full name"),
      field("short", Kind::text, "what it is called in a sentence"),
      field("of", Kind::party, "the party on whose side it stands"),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> instrument_fields{
      field("title", Kind::text, "what the paper is called"),
      field("signed", Kind::date, "when it was signed"),
      field("effective", Kind::date, "when it takes effect"),
      field("lapses", Kind::date, "when its changes revert"),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> source_fields{
      field("publisher", Kind::text, "who published it"),
      field("title", Kind::text, "what it is called"),
      field("date", Kind::date, "when it was published"),
      field("url", Kind::text, "where it is found"),
      field("kind", Kind::choice, "what it is worth as evidence",
            {"official", "filing", "court", "press", "seed", "forum"}),
      field("about", Kind::text, "what it is"),
  };
  static const std::vector<TermSpec> open_point_fields{
      field("clauses", Kind::refs, "the clauses that it is about"),
      field("about", Kind::text, "what is open"),
      field("status", Kind::choice, "whether it still is", {"open", "resolved", "dropped"}),
      field("outcome", Kind::text, "how it ended"),
      positions(),
  };
  static const std::vector<TermSpec> bargain_fields{
      field("clauses", Kind::refs, "the clauses that were given for one another"),
      field("about", Kind::text, "what was given for what"),
  };
  static const std::array<SectionSpec, 6> sections{{
      {"parties", "party", &Agreement::parties, party_fields},
      {"others", "other", &Agreement::others, other_fields},
      {"instruments", "instrument", &Agreement::instruments, instrument_fields},
      {"sources", "source", &Agreement::sources, source_fields},
      {"open_points", "open point", &Agreement::open_points, open_point_fields},
      {"bargains", "bargain", &Agreement::bargains, bargain_fields},
  }};
  return sections;
}

std::span<const TermSpec> clause_fields() {
  static const std::vector<TermSpec> fields{
      title_of_clause(),
      field("from", Kind::date, "when it began"),
      records("exceptions", "what the clause does not cover", limit_fields()),
      records("conditions", "what the clause depends on", limit_fields()),
  };
  return fields;
}

std::span<const TermSpec> record_fields() {
  static const std::vector<TermSpec> fields{field("from", Kind::date, "when it began")};
  return fields;
}

std::span<const std::string_view> evidence_keys() {
  static constexpr std::array<std::string_view, 7> keys{"status", "sources", "section", "quote",
                                                        "by",     "note",    "doubt"};
  return keys;
}

std::span<const std::string_view> built_in_events() {
  static constexpr std::array<std::string_view, 4> events{"signing", "effective", "term_end",
                                                          "termination"};
  return events;
}

}  // namespace dealterms
