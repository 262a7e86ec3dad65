// One scalar of a file → the content of a value. Where a term may be of several kinds they are
// tried in their order, and the fault that lies furthest in the text is the one that is shown:
// it belongs to the kind that the writer had in mind. Typography is not part of what is read, but
// for texts.
#include <algorithm>
#include <array>

#include "agreement/parse_date.hpp"
#include "agreement/parse_inexact.hpp"
#include "agreement/parse_measure.hpp"
#include "agreement/value_reader.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"
#include "catalogue/file_format.hpp"
#include "catalogue/flag_words.hpp"

namespace dealterms {

namespace {

struct KindNotation {
  Kind kind;
  std::string_view notation;
};
constexpr std::array k_notations{
    KindNotation{Kind::money, "money as USD 250bn, EUR 1,500.50 or USD 50 per unit"},
    KindNotation{Kind::percent, "a percentage as 20%, 50 bps, 10% per year or 20% of revenue"},
    KindNotation{Kind::quantity, "a quantity as 3, 100x, 1x of fees or 50,000 units per year"},
    KindNotation{Kind::duration, "a duration as 30 days, 5 business days, 12 months or P1Y"},
    KindNotation{Kind::date,
                 "a date as 2025-01-21, 2025-01, through 2030, perpetual, an event, "
                 "or 90 days after an event"},
    KindNotation{Kind::flag, "yes or no"},
};

std::string_view notation_of(Kind kind) {
  const auto* row = std::ranges::find(k_notations, kind, &KindNotation::kind);
  return row == k_notations.end() ? std::string_view{} : row->notation;
}

std::string notations_of(const TermSpec& spec) {
  std::string list;
  for (const Kind kind : spec.kinds) {
    const std::string_view notation = notation_of(kind);
    if (notation.empty()) continue;
    list += list.empty() ? "write " : "; or ";
    list += notation;
  }
  return list;
}

bool has_word(const TermSpec& spec, std::string_view word) {
  return std::ranges::find(spec.values, word) != spec.values.end();
}

// `none`, `undisclosed` and `redacted`, unquoted. A word that the catalogue gives to a scale or
// choice wins: `degree: none` of a scale that begins with none is its lowest step.
std::optional<Content> special_word(const Node& node, std::string_view text, const TermSpec& spec) {
  if (node.quoted == Node::Quoted::yes || has_word(spec, text)) return std::nullopt;
  if (text == "none") return None{};
  if (text == "undisclosed") return Unknown{Unknown::Kind::undisclosed, {}, {}, {}};
  if (text == "redacted") return Unknown{Unknown::Kind::redacted, {}, {}, {}};
  return std::nullopt;
}

Parsed<Content> parse_word(std::string_view text, const TermSpec& spec, DiagnosticCode code) {
  if (has_word(spec, text)) return Token{std::string{text}};
  const auto same = std::ranges::find_if(
      spec.values, [&](const std::string& word) { return is_same_name(word, text); });
  if (same != spec.values.end()) return Token{*same};
  return Fault{code, 0, std::string{text}, "one of: " + join(spec.values),
               nearest_name(text, spec.values).value_or("")};
}

Parsed<Content> parse_flag(std::string_view text) {
  if (const auto answer = flag_of(text)) return Flag{*answer};
  return Fault{DiagnosticCode::bad_flag, 0, std::string{text}, {}, {}};
}

// As it was written, with white space folded; and the same without typography.
struct Written {
  std::string text;
  std::string plain;
};

Parsed<Content> parse_kind_of_text(const Written& written, Kind kind, const ReadContext& context) {
  switch (kind) {
    case Kind::money:
    case Kind::percent:
    case Kind::quantity:
    case Kind::duration:
    case Kind::date:
      return parse_amount(written.plain, kind, context.names);
    case Kind::scale:
      return parse_word(written.plain, context.spec, DiagnosticCode::bad_scale);
    case Kind::choice:
      return parse_word(written.plain, context.spec, DiagnosticCode::bad_choice);
    case Kind::flag:
      return parse_flag(written.plain);
    case Kind::text:
      return Text{written.text};
    case Kind::set:
    case Kind::party:
    case Kind::refs:
    case Kind::records:
      break;  // not written as one scalar; read_value sends them elsewhere
  }
  return Fault{DiagnosticCode::expected_map, 0, context.spec.name, {}, {}};
}

// The amount in a value that says one: alone, or as the end of a range.
const Measure* measure_in(const Content& content) {
  if (const auto* measure = std::get_if<Measure>(&content)) return measure;
  const auto* range = std::get_if<Range>(&content);
  return range != nullptr ? std::get_if<Measure>(&*range->low) : nullptr;
}

// An amount of a term that takes money, which names neither a currency nor what is counted.
bool lacks_currency(const Content& content, const TermSpec& spec) {
  const Measure* measure = measure_in(content);
  return spec.is(Kind::money) && measure != nullptr && measure->unit.empty() && measure->of.empty();
}

Fault without_currency(const Written& written) {
  return Fault{DiagnosticCode::money_without_currency,
               0,
               written.text,
               "write the currency first, as USD " + written.text +
                   ", or what is counted behind the number, as 500 units",
               {}};
}

// What is read as it stands, and is seldom meant.
void warn_of_strange_amount(const Written& written, const Measure& measure, const Node& node,
                            const ReadContext& context) {
  warn_of_thousands_point(written.plain, measure, node, context);
  if (measure.number.is_negative()) {
    context.diagnostics.add(DiagnosticCode::negative_amount, node.place, {written.text});
  }
  const bool is_share = context.spec.share && measure.unit == "%";
  if (is_share && measure.number > Decimal{100}) {
    context.diagnostics.add(DiagnosticCode::more_than_the_whole, node.place,
                            {written.text, context.spec.name});
  }
}

// Only an unquoted text on one line stands in the file as it was parsed.
Place place_of(const Fault& fault, const Node& node) {
  Place place = node.place;
  if (node.is_scalar() && node.quoted == Node::Quoted::no &&
      node.text == plain_characters(folded(node.text))) {
    place.column.value += static_cast<std::uint32_t>(fault.at);
  }
  return place;
}

// Of a term that takes words as well: an amount or a date that is not written as the format has it,
// but that its reader knew for one.
bool is_amount_in_words(const Fault& fault, const TermSpec& spec) {
  switch (fault.code) {
    case DiagnosticCode::bad_money:
    case DiagnosticCode::bad_percent:
    case DiagnosticCode::bad_quantity:
    case DiagnosticCode::bad_duration:
    case DiagnosticCode::bad_date:
      return !fault.suggestion.empty();
    case DiagnosticCode::money_without_currency:
      // A number of a term that nobody declared may be that of a street.
      if (spec.open && is_digit(fault.written.front())) return false;
      return !fault.suggestion.empty() || !fault.hint.empty();
    default:
      return false;
  }
}

// How contracts say in words what a file says in a map form.
struct FormInWords {
  std::string_view words;
  MapForm form;
};
constexpr std::array k_forms_in_words{
    FormInWords{"greater of ", MapForm::greater_of},
    FormInWords{"higher of ", MapForm::greater_of},
    FormInWords{"lesser of ", MapForm::lesser_of},
    FormInWords{"lower of ", MapForm::lesser_of},
    FormInWords{"earlier of ", MapForm::earlier_of},
    FormInWords{"later of ", MapForm::later_of},
    FormInWords{"as set out in ", MapForm::set_in},
    FormInWords{"set out in ", MapForm::set_in},
    FormInWords{"as set in ", MapForm::set_in},
    FormInWords{"set in ", MapForm::set_in},
    FormInWords{"as per ", MapForm::set_in},
    FormInWords{"per ", MapForm::set_in},
    FormInWords{"see ", MapForm::set_in},
};

std::string_view without_article(std::string_view text) {
  constexpr std::string_view k_article = "the ";
  return text.starts_with(k_article) ? text.substr(k_article.size()) : text;
}

// "the greater of USD 1m and 2x of fees" as `{greater_of: [USD 1m, 2x of fees]}`; or nothing.
std::string in_map_form(std::string_view text) {
  const std::string_view words = without_article(text);
  if (words == "as agreed") return "{set_in: as agreed}";
  const auto* row = std::ranges::find_if(
      k_forms_in_words, [&](const FormInWords& form) { return words.starts_with(form.words); });
  if (row == k_forms_in_words.end()) return {};
  const std::string_view rest = words.substr(row->words.size());
  const std::string key{name_of(row->form)};
  if (row->form == MapForm::set_in) {
    return "{" + key + ": " + print_text_in_flow(without_article(rest)) + "}";
  }
  constexpr std::string_view k_and = " and ";
  const std::size_t at = rest.find(k_and);
  const bool is_pair = at != std::string_view::npos;
  const std::string first = is_pair ? print_text_in_flow(rest.substr(0, at)) : "ONE";
  const std::string second = is_pair ? print_text_in_flow(rest.substr(at + k_and.size())) : "OTHER";
  return "{" + key + ": [" + first + ", " + second + "]}";
}

// A bare number where a share is meant: of one, or of a hundred?
std::string as_percentage(std::string_view text) {
  const auto number = Decimal::parse(text);
  if (!number || number->is_negative()) return {};
  const auto share = *number < Decimal(1) ? number->times(Decimal(100)) : number;
  return share ? share->to_string() + "%" : std::string{};
}

// What is said of a currency holds whatever else the term takes.
bool is_about_currency(DiagnosticCode code) {
  return code == DiagnosticCode::unknown_currency || code == DiagnosticCode::money_without_currency;
}

Fault fault_of_choice(Fault fault, const Written& written, const TermSpec& spec) {
  const bool is_one_of_several = spec.kinds.size() > 1 && !is_about_currency(fault.code);
  if (fault.hint.empty() || (is_one_of_several && fault.at == 0)) fault.hint = notations_of(spec);
  if (spec.is(Kind::percent) && fault.suggestion.empty()) {
    fault.suggestion = as_percentage(written.plain);
  }
  if (const std::string form = in_map_form(written.plain); !form.empty()) {
    fault.hint = "write `" + form + "`";
    fault.suggestion.clear();
  }
  // What a catalogue's author says of the term tells what to write instead.
  const bool counted_to = fault.code == DiagnosticCode::bad_duration &&
                          runs_to_month_end(written.plain) && !spec.about.empty();
  if (counted_to) fault.hint += ". '" + spec.name + "': " + spec.about;
  return fault;
}

}  // namespace

void warn_of_thousands_point(std::string_view text, const Measure& measure, const Node& node,
                             const ReadContext& context) {
  const auto point = find_thousands_point(text);
  if (!point) return;
  // A counted thing has no thousandths, but what has a unit may: 1.234 hectares.
  const bool is_money = is_currency(measure.unit);
  const bool is_count = !measure.unit.empty() && measure.unit != "%" && measure.unit != "x" &&
                        point->as_thousands.ends_with("000");
  if (!is_money && !is_count) return;
  const std::string before{text.substr(0, point->at)};
  context.diagnostics.add(DiagnosticCode::point_of_thousands, node.place, {std::string{text}},
                          "write " + before + point->as_thousands + " for thousands, or " + before +
                              point->as_fraction + " for the fraction");
}

void report(const Fault& fault, const Node& node, const ReadContext& context) {
  const Place place = place_of(fault, node);
  // Most messages name only what was written; those of scales and choices the term as well.
  context.diagnostics.add(Diagnostic{
      fault.code, place, {fault.written, context.spec.name}, fault.hint, fault.suggestion});
}

std::optional<Content> read_scalar(const Node& node, const ReadContext& context) {
  const std::string text = folded(node.text);
  const TermSpec& spec = context.spec;
  if (text.empty()) {
    context.diagnostics.add(DiagnosticCode::empty_value, node.place, {spec.name},
                            "write `none` where the text says that there is none, `undisclosed` "
                            "where it is not public, and leave the key out where it is silent");
    return std::nullopt;
  }
  if (auto special = special_word(node, text, spec)) return special;
  const Written written{text, folded(plain_characters(text))};
  // Of a term that nobody declared, quotes say that the words are meant.
  const bool is_text_alone = spec.open && node.quoted == Node::Quoted::yes;
  std::optional<Fault> best;
  std::optional<Fault> in_words;
  for (const Kind kind : spec.kinds) {
    if (is_text_alone && kind != Kind::text) continue;
    auto parsed = parse_kind_of_text(written, kind, context);
    const Fault* fault = fault_of(parsed);
    if (fault == nullptr) {
      auto& content = std::get<Content>(parsed);
      if (lacks_currency(content, spec)) {
        report(without_currency(written), node, context);
        return std::nullopt;
      }
      if (const Measure* measure = measure_in(content)) {
        warn_of_strange_amount(written, *measure, node, context);
      }
      if (in_words && kind == Kind::text && node.quoted == Node::Quoted::no) {
        context.diagnostics.add({DiagnosticCode::amount_read_as_words,
                                 place_of(*in_words, node),
                                 {in_words->written},
                                 in_words->hint,
                                 in_words->suggestion});
      }
      return std::move(content);
    }
    if (!in_words && is_amount_in_words(*fault, spec)) in_words = *fault;
    if (!best || fault->at > best->at) best = *fault;
  }
  if (best) report(fault_of_choice(*best, written, spec), node, context);
  return std::nullopt;
}

std::optional<Date> read_date(const Node& node, const ReadContext& context) {
  if (!node.is_scalar()) {
    context.diagnostics.add(DiagnosticCode::expected_scalar, node.place, {"date"},
                            "a date, as 2025-01-21 or an event");
    return std::nullopt;
  }
  const auto date = parse_date(folded(plain_characters(node.text)), context.names);
  if (const Fault* fault = fault_of(date)) {
    report(*fault, node, context);
    return std::nullopt;
  }
  return std::get<Date>(date);
}

}  // namespace dealterms
