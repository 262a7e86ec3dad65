// Value → one line of YAML flow notation. A scalar may stand alone; everything else is a map or
// list, inside which scalars are quoted more often, since a comma ends them there.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/normal_value.hpp"
#include "agreement/value_text.hpp"
#include "base/text.hpp"
#include "catalogue/file_format.hpp"

namespace dealterms {

namespace {

enum class Where { alone, in_flow };

// ---- scalars as YAML ----------------------------------------------------------------------------

// Words that YAML reads as nothing.
constexpr std::array<std::string_view, 3> k_nulls{"null", "Null", "NULL"};

bool is_plain(std::string_view text, Where where) {
  if (text.empty() || is_special_word(text)) return false;
  if (std::ranges::find(k_nulls, text) != k_nulls.end()) return false;
  const bool is_negative = text.size() > 1 && text[0] == '-' && is_digit(text[1]);
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

std::string names_field(std::string_view key, const std::vector<std::string>& names) {
  Fields items;
  for (const std::string& name : names) items.push_back(scalar(name, Where::in_flow));
  return field(key, in_list(items));
}

Fields evidence_fields(const Evidence& evidence) {
  Fields fields;
  if (evidence.status) add_text(fields, "status", name_of(*evidence.status));
  if (!evidence.sources.empty()) fields.push_back(names_field("sources", evidence.sources));
  add_text(fields, "section", evidence.section);
  add_text(fields, "quote", evidence.quote);
  add_text(fields, "by", evidence.by);
  add_text(fields, "note", evidence.note);
  add_text(fields, "doubt", evidence.doubt);
  if (evidence.is_new) add_text(fields, "new", "yes");
  add_text(fields, "favours", evidence.favours);
  add_text(fields, "why", evidence.why);
  return fields;
}

void append(Fields& fields, const Fields& more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

// ---- contents -----------------------------------------------------------------------------------

// What is printed of a value beside what it says.
enum class WithKind { no, yes };
struct Manner {
  WithEvidence evidence = WithEvidence::no;
  WithKind kind = WithKind::no;
};

std::string print(const Value& value, Manner manner, Where where);

Fields evidence_fields_of(const Value& value, Manner manner) {
  return manner.evidence == WithEvidence::yes ? evidence_fields(*value.evidence) : Fields{};
}

Fields print_each(const std::vector<Value>& values, Manner manner) {
  Fields items;
  for (const Value& value : values) items.push_back(print(value, manner, Where::in_flow));
  return items;
}

std::string print_list(const std::vector<Value>& values, Manner manner) {
  return in_list(print_each(values, manner));
}

// As the file has them; for an identity in one order.
std::string print_unordered(const std::vector<Value>& values, Manner manner) {
  Fields items = print_each(values, manner);
  if (manner.kind == WithKind::yes) std::ranges::sort(items);
  return in_list(items);
}

// A content as one scalar or list; where only a map can say it, as the fields of that map.
struct Printed {
  std::string single = {};
  Fields fields = {};  // empty: `single`
};

// An alternative of Content without an overload here does not compile: were it printed as nothing,
// two values would get one fingerprint.
struct Printer {
  Manner manner;
  Where where;

  // The kind before what other kinds could say in the same words. Amounts begin as nothing else.
  [[nodiscard]] std::string marked(std::string_view kind, std::string text) const {
    return manner.kind == WithKind::no ? text : "!" + std::string{kind} + " " + std::move(text);
  }
  [[nodiscard]] std::string date_text(const Date& date) const {
    return marked(date.form == Date::Form::event ? "event" : "date",
                  scalar(print_date(date), where));
  }
  [[nodiscard]] static std::string_view kind_of(const Atom& atom) {
    struct Kinds {
      std::string_view operator()(const Measure&) const { return "measure"; }
      std::string_view operator()(const Duration&) const { return "duration"; }
      std::string_view operator()(const Date& date) const {
        return date.form == Date::Form::event ? "event" : "date";
      }
      std::string_view operator()(const Token&) const { return "token"; }
    };
    return std::visit(Kinds{}, atom);
  }
  [[nodiscard]] std::string tokens_text(const Set& set) const;
  [[nodiscard]] Fields fields_of(const Value& value) const;

  Printed operator()(const None&) const { return {"none"}; }
  Printed operator()(const Unlimited&) const { return {"unlimited"}; }
  Printed operator()(const Unknown& unknown) const {
    const std::string_view word = name_of(unknown.kind);
    if (unknown.name.empty() && unknown.more_than.empty() && unknown.less_than.empty()) {
      return {std::string{word}};
    }
    Fields fields{text_field(word, unknown.name)};
    add_text(fields, "more_than", unknown.more_than.words());
    add_text(fields, "less_than", unknown.less_than.words());
    return {{}, fields};
  }
  Printed operator()(const Readings& readings) const {
    return {{}, {field(name_of(MapForm::readings), print_unordered(readings.list, manner))}};
  }
  Printed operator()(const Measure& measure) const {
    return {scalar(print_measure(measure), where)};
  }
  Printed operator()(const Duration& duration) const {
    return {marked("duration", scalar(format_duration(duration), where))};
  }
  Printed operator()(const Date& date) const { return {date_text(date)}; }
  // The scale's own `none` is unquoted: it wins over ours.
  Printed operator()(const Token& token) const {
    return {marked("token", token.name == "none" ? token.name : scalar(token.name, where))};
  }
  Printed operator()(const Flag& flag) const { return {marked("flag", flag.yes ? "yes" : "no")}; }
  Printed operator()(const Text& text) const { return {marked("text", scalar(text.words, where))}; }
  Printed operator()(const Set& set) const {
    if (set.meaning == Set::Meaning::all_of) return {tokens_text(set)};
    Fields fields{field(name_of(MapForm::any_of), tokens_text(set))};
    add_text(fields, "choice", set.choice);
    return {{}, fields};
  }
  Printed operator()(const Range& range) const {
    std::string kinds = "range of " + std::string{kind_of(*range.low)};
    if (range.form == Range::Form::between) kinds += " to " + std::string{kind_of(*range.high)};
    return {marked(kinds, scalar(print_range(range), where))};
  }
  Printed operator()(const Combined& combined) const {
    return {{}, {field(name_of(combined.rule), print_unordered(combined.list, manner))}};
  }
  Printed operator()(const Tiers& tiers) const;
  Printed operator()(const Steps& steps) const;
  Printed operator()(const Series& series) const;
  Printed operator()(const Bases& bases) const {
    Fields fields;
    for (const auto& [base, value] : bases.list) {
      fields.push_back(field(scalar(base, Where::in_flow), print(value, manner, Where::in_flow)));
    }
    return {{}, {field(name_of(MapForm::bases), in_map(fields))}};
  }
};

std::string Printer::tokens_text(const Set& set) const {
  const Printer in_flow{manner, Where::in_flow};
  Fields items;
  for (const SetToken& token : set.tokens) {
    Fields fields{text_field(name_of(TokenKey::value), token.name)};
    if (token.ended) {
      fields.push_back(field(name_of(TokenKey::ended),
                             token.ended->on ? in_flow.date_text(*token.ended->on) : "yes"));
    }
    if (!token.was.empty()) add_text(fields, name_of(TokenKey::was), token.was.words());
    if (token.wider_than) {
      fields.push_back(names_field(name_of(TokenKey::wider_than), *token.wider_than));
    }
    if (manner.evidence == WithEvidence::yes) append(fields, evidence_fields(*token.evidence));
    items.push_back(fields.size() == 1 ? scalar(token.name, Where::in_flow) : in_map(fields));
  }
  return in_list(items);
}

// `value: 20%, status: reported`: the fields of a value in a map that is not only its own.
Fields Printer::fields_of(const Value& value) const {
  const Printed printed = std::visit(Printer{manner, Where::in_flow}, value.content);
  if (!printed.fields.empty()) return {field("value", print(value, manner, Where::in_flow))};
  Fields fields{field("value", printed.single)};
  append(fields, evidence_fields_of(value, manner));
  return fields;
}

Printed Printer::operator()(const Tiers& tiers) const {
  Fields items;
  for (const Tier& tier : tiers.list) {
    Fields fields;
    if (tier.up_to) add_text(fields, "up_to", print_measure(*tier.up_to));
    append(fields, fields_of(tier.value.front()));
    items.push_back(in_map(fields));
  }
  Fields fields{field(name_of(MapForm::tiers), in_list(items))};
  add_text(fields, "of", tiers.of);
  if (tiers.method != Tiers::Method::unspecified) {
    add_text(fields, "method", name_of(tiers.method));
  }
  add_text(fields, "resets", tiers.resets.words());
  return {{}, fields};
}

Printed Printer::operator()(const Steps& steps) const {
  const Printer in_flow{manner, Where::in_flow};
  Fields items;
  for (const Step& step : steps.list) {
    Fields fields;
    if (step.from) fields.push_back(field("from", in_flow.date_text(*step.from)));
    append(fields, fields_of(step.value.front()));
    items.push_back(in_map(fields));
  }
  return {{}, {field(name_of(MapForm::steps), in_list(items))}};
}

Printed Printer::operator()(const Series& series) const {
  const Printer in_flow{manner, Where::in_flow};
  Fields fields{text_field(name_of(MapForm::each), series.each)};
  if (series.from) fields.push_back(field("from", in_flow.date_text(*series.from)));
  fields.push_back(field("values", print_list(series.list, manner)));
  if (series.then_add) add_text(fields, "then_add", print_measure(*series.then_add));
  return {{}, fields};
}

std::string print(const Value& value, Manner manner, Where where) {
  const Fields evidence = evidence_fields_of(value, manner);
  const Where at = evidence.empty() ? where : Where::in_flow;
  Printed printed = std::visit(Printer{manner, at}, value.content);
  if (printed.fields.empty() && evidence.empty()) return printed.single;
  Fields fields =
      printed.fields.empty() ? Fields{field("value", printed.single)} : std::move(printed.fields);
  append(fields, evidence);
  return in_map(fields);
}

}  // namespace

std::string print_text_in_flow(std::string_view text) { return scalar(text, Where::in_flow); }

std::string print_value(const Value& value, WithEvidence with) {
  return print(value, {with, WithKind::no}, Where::alone);
}

std::string print_identity(const Value& value) {
  return print(normal_value(value), {WithEvidence::no, WithKind::yes}, Where::alone);
}

}  // namespace dealterms
