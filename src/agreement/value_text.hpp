// Value ↔ text in the file's own notation. Parsing gives diagnostics; printing gives a spelling
// that parses to an equal value. Not for readers: sentences and layout are render's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/name_list.hpp"
#include "agreement/value.hpp"
#include "base/diagnostic.hpp"
#include "catalogue/term_spec.hpp"
#include "document/node.hpp"

namespace dealterms {

class ContractText;

// When the company's year ends: `fiscal_year: FY2026 ends 2026-03-31`. Whether a year is called by
// the day on which it begins or ends is a custom of each company, which one example tells.
struct FiscalYear {
  int called = 0;  // 2026
  Day ends{};
};

// What a value may refer to; unknown names are diagnosed with a suggestion.
struct Names {
  NameList parties;  // keys of parties and others
  NameList clauses;
  NameList events;  // ids of clauses that are events, and the built-in ones
  NameList sources;
  NameList instruments;
  std::vector<std::string> roles;       // of the clause types in use and of their records
  std::vector<std::string> currencies;  // that the file declares beside those of ISO 4217
  std::optional<FiscalYear> fiscal_year;
  ContractText* text = nullptr;               // in which quotes are looked for; null: none is named
  std::map<std::string, std::string> called;  // keys of parties, by their names in small letters
};

// Empty when the node cannot be read as any kind of `spec`; why is in `diagnostics`.
[[nodiscard]] std::optional<Value> parse_value(const Node& node, const TermSpec& spec,
                                               const Names& names, Diagnostics& diagnostics);

// A text as it may stand between brackets, quoted where YAML wants it.
[[nodiscard]] std::string print_text_in_flow(std::string_view text);

// One line of YAML flow notation: `USD 250bn`, `{value: 20%, status: reported}`. Without evidence
// unless asked for.
enum class WithEvidence { no, yes };
[[nodiscard]] std::string print_value(const Value& value, WithEvidence with = WithEvidence::no);
// For fingerprints: equal values get one text, and unequal ones others, whatever their kinds. The
// text `yes` is not the answer yes, nor 30 days a number of things called days. Nobody parses it.
[[nodiscard]] std::string print_identity(const Value& value);
[[nodiscard]] std::string print_measure(const Measure& measure);
[[nodiscard]] std::string print_date(const Date& date);
// "about USD 1bn", "10% to 20% of revenue", "not before 2026".
[[nodiscard]] std::string print_range(const Range& range);

// Whether a unit is written as a currency: three capital letters. Which codes there are the parser
// has asked by then.
[[nodiscard]] bool is_currency(std::string_view unit);

}  // namespace dealterms
