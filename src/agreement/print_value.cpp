// Value → one line of YAML flow notation. A scalar may stand alone; everything else is a map or
// list, inside which scalars are quoted more often, since a comma ends them there.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/print_parts.hpp"
#include "agreement/value_text.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {

namespace {

enum class Where { alone, in_flow };

// ---- scalars as YAML ----------------------------------------------------------------------------

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Words that YAML reads as nothing.
constexpr std::array<std::string_view, 3> k_nulls{"null", "Null", "NULL"};

bool is_plain(std::string_view text, Where where) {
  if (text.empty() || is_special_word(text)) return false;
  if (std::ranges::find(k_nulls, text) != k_nulls.end()) return false;
  const bool is_negative = text.size() > 1 && text[0] == '-' && text[1] >= '0' && text[1] <= '9';
  if (!is_letter_or_digit(text[0]) && !is_negative) return false;
  if (text.back() == ' ' || text.back() == ':') return false;
  const std::string_view ends_a_scalar = where == Where::in_flow ? ",[]{}:#\\\"" : ":#\\\"";
  return std::ranges::all_of(text, [&](char c) {
    const bool is_printable_ascii = c >= ' ' && c <= '~';
    return is_printable_ascii && ends_a_scalar.find(c) == std::string_view::npos;
  });
}

std::string quoted(std::string_view text) {
  constexpr std::string_view k_hex = "0123456789abcdef";
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      result += "\\x";
      result += k_hex[byte >> 4U];
      result += k_hex[byte & 0xfU];
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string scalar(std::string_view text, Where where) {
  return is_plain(text, where) ? std::string{text} : quoted(text);
}

// ---- maps and lists -----------------------------------------------------------------------------

using Fields = std::vector<std::string>;

std::string field(std::string_view key, const std::string& value) {
  return std::string{key} + ": " + value;
}

std::string text_field(std::string_view key, std::string_view text) {
  return field(key, scalar(text, Where::in_flow));
}

void add_text(Fields& fields, std::string_view key, std::string_view text) {
  if (!text.empty()) fields.push_back(text_field(key, text));
}

std::string in_map(const Fields& fields) { return "{" + join(fields) + "}"; }
std::string in_list(const Fields& items) { return "[" + join(items) + "]"; }

Fields evidence_fields(const Evidence& evidence) {
  Fields fields;
  if (evidence.status) add_text(fields, "status", name_of(*evidence.status));
  if (!evidence.sources.empty()) {
    Fields sources;
    for (const std::string& source : evidence.sources) {
      sources.push_back(scalar(source, Where::in_flow));
    }
    fields.push_back(field("sources", in_list(sources)));
  }
  add_text(fields, "section", evidence.section);
  add_text(fields, "quote", evidence.quote);
  add_text(fields, "by", evidence.by);
  add_text(fields, "note", evidence.note);
  add_text(fields, "doubt", evidence.doubt);
  return fields;
}

void append(Fields& fields, const Fields& more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

// ---- contents -----------------------------------------------------------------------------------

std::string print(const Value& value, WithEvidence with, Where where);

std::string print_list(const std::vector<Value>& values, WithEvidence with) {
  Fields items;
  for (const Value& value : values) items.push_back(print(value, with, Where::in_flow));
  return in_list(items);
}

std::string print_tokens(const Set& set, WithEvidence with) {
  Fields items;
  for (const SetToken& token : set.tokens) {
    Fields fields{text_field("value", token.name)};
    if (token.ended) {
      fields.push_back(text_field("ended", token.ended->on ? print_date(*token.ended->on) : "yes"));
    }
    if (with == WithEvidence::yes) append(fields, evidence_fields(*token.evidence));
    items.push_back(fields.size() == 1 ? scalar(token.name, Where::in_flow) : in_map(fields));
  }
  return in_list(items);
}

// The fields of a content that only a map can say; none for a content that needs no map.
struct MapFields {
  WithEvidence with;

  Fields operator()(const Unknown& unknown) const {
    if (unknown.name.empty() && unknown.more_than.empty() && unknown.less_than.empty()) return {};
    Fields fields{text_field(name_of(unknown.kind), unknown.name)};
    add_text(fields, "more_than", unknown.more_than);
    add_text(fields, "less_than", unknown.less_than);
    return fields;
  }
  Fields operator()(const Readings& readings) const {
    return {field("readings", print_list(readings.list, with))};
  }
  Fields operator()(const Set& set) const {
    if (set.meaning == Set::Meaning::all_of) return {};
    Fields fields{field("any_of", print_tokens(set, with))};
    add_text(fields, "choice", set.choice);
    return fields;
  }
  Fields operator()(const Combined& combined) const {
    return {field(name_of(combined.rule), print_list(combined.list, with))};
  }
  Fields operator()(const Tiers& tiers) const;
  Fields operator()(const Steps& steps) const;
  Fields operator()(const Series& series) const;
  Fields operator()(const Bases& bases) const {
    Fields fields;
    for (const auto& [base, value] : bases.list) {
      fields.push_back(field(scalar(base, Where::in_flow), print(value, with, Where::in_flow)));
    }
    return {field("bases", in_map(fields))};
  }
  template <typename Single>
  Fields operator()(const Single&) const {
    return {};
  }
};

Fields value_fields(const Value& value, WithEvidence with);

Fields MapFields::operator()(const Tiers& tiers) const {
  Fields items;
  for (const Tier& tier : tiers.list) {
    Fields fields;
    if (tier.up_to) add_text(fields, "up_to", print_measure(*tier.up_to));
    append(fields, value_fields(tier.value.front(), with));
    items.push_back(in_map(fields));
  }
  Fields fields{field("tiers", in_list(items))};
  add_text(fields, "of", tiers.of);
  if (tiers.method != Tiers::Method::unspecified) {
    add_text(fields, "method", name_of(tiers.method));
  }
  add_text(fields, "resets", tiers.resets);
  return fields;
}

Fields MapFields::operator()(const Steps& steps) const {
  Fields items;
  for (const Step& step : steps.list) {
    Fields fields;
    if (step.from) add_text(fields, "from", print_date(*step.from));
    append(fields, value_fields(step.value.front(), with));
    items.push_back(in_map(fields));
  }
  return {field("steps", in_list(items))};
}

Fields MapFields::operator()(const Series& series) const {
  Fields fields{text_field("each", series.each)};
  if (series.from) add_text(fields, "from", print_date(*series.from));
  fields.push_back(field("values", print_list(series.list, with)));
  if (series.then_add) add_text(fields, "then_add", print_measure(*series.then_add));
  return fields;
}

// A content that needs no map, as a scalar or the list of a set.
struct SinglePrinter {
  Where where;
  WithEvidence with;

  std::string operator()(const None&) const { return "none"; }
  std::string operator()(const Unlimited&) const { return "unlimited"; }
  std::string operator()(const Unknown& unknown) const {
    return std::string{name_of(unknown.kind)};
  }
  std::string operator()(const Measure& measure) const {
    return scalar(print_measure(measure), where);
  }
  std::string operator()(const Duration& duration) const {
    return scalar(format_duration(duration), where);
  }
  std::string operator()(const Date& date) const { return scalar(print_date(date), where); }
  std::string operator()(const Range& range) const { return scalar(print_range(range), where); }
  // The scale's own `none` is unquoted: it wins over ours.
  std::string operator()(const Token& token) const {
    return token.name == "none" ? token.name : scalar(token.name, where);
  }
  std::string operator()(const Flag& flag) const { return flag.yes ? "yes" : "no"; }
  std::string operator()(const Text& text) const { return scalar(text.words, where); }
  std::string operator()(const Set& set) const { return print_tokens(set, with); }
  template <typename Form>
  std::string operator()(const Form&) const {
    return {};
  }
};

// `value: 20%, status: reported`: the fields of a value in a map that is not only its own.
Fields value_fields(const Value& value, WithEvidence with) {
  const Fields evidence = with == WithEvidence::yes ? evidence_fields(*value.evidence) : Fields{};
  if (!std::visit(MapFields{with}, value.content).empty()) {
    return {field("value", print(value, with, Where::in_flow))};
  }
  Fields fields{field("value", std::visit(SinglePrinter{Where::in_flow, with}, value.content))};
  append(fields, evidence);
  return fields;
}

std::string print(const Value& value, WithEvidence with, Where where) {
  const Fields evidence = with == WithEvidence::yes ? evidence_fields(*value.evidence) : Fields{};
  Fields fields = std::visit(MapFields{with}, value.content);
  if (fields.empty() && evidence.empty()) {
    return std::visit(SinglePrinter{where, with}, value.content);
  }
  if (fields.empty()) {
    fields = {field("value", std::visit(SinglePrinter{Where::in_flow, with}, value.content))};
  }
  append(fields, evidence);
  return in_map(fields);
}

}  // namespace

std::string print_value(const Value& value, WithEvidence with) {
  return print(value, with, Where::alone);
}

}  // namespace dealterms
