// Measures and ranges in the file's own notation.
#include <algorithm>

#include "agreement/inexact_words.hpp"
#include "agreement/parse_measure.hpp"
#include "agreement/value_text.hpp"
#include "base/number_text.hpp"

namespace dealterms {

namespace {

// Three digits after the point would be read as thousands by many, and warned of: 3.1250.
MoneyNumber print_money(const Decimal& number) {
  MoneyNumber printed = print_money_number(number, file_style());
  if (const auto point = find_thousands_point(printed.text)) printed.text = point->as_fraction;
  return printed;
}

// Without base and period: "USD 250bn", "20%", "100x", "50,000 units".
std::string print_amount(const Measure& measure) {
  if (is_currency(measure.unit)) return measure.unit + " " + print_money(measure.number).text;
  const std::string number = print_number(measure.number, file_style());
  if (measure.unit == "%" || measure.unit == "x") return number + measure.unit;
  return measure.unit.empty() ? number : number + " " + measure.unit;
}

std::string print_base(const Measure& measure) {
  return (measure.of.empty() ? "" : " of " + measure.of.words()) +
         (measure.per.empty() ? "" : " per " + measure.per.words());
}

// "USD 1bn to 2bn": what both ends share stands once, unless that would read as something else.
std::string print_measures(const Measure& low, const Measure& high) {
  std::string end = print_amount(high);
  if (is_currency(high.unit)) {
    const MoneyNumber from = print_money(low.number);
    const MoneyNumber to = print_money(high.number);
    if (from.is_scaled == to.is_scaled) end = to.text;
    return low.unit + " " + from.text + " to " + end + print_base(high);
  }
  const bool is_attached = low.unit == "%" || low.unit == "x";
  const std::string start =
      is_attached ? print_amount(low) : print_number(low.number, file_style());
  return start + " to " + end + print_base(high);
}

std::string print_atom(const Atom& atom) {
  struct Printer {
    std::string operator()(const Measure& measure) const { return print_measure(measure); }
    std::string operator()(const Duration& duration) const { return format_duration(duration); }
    std::string operator()(const Date& date) const { return print_date(date); }
    std::string operator()(const Token& token) const { return token.name; }
  };
  return std::visit(Printer{}, atom);
}

}  // namespace

std::string print_measure(const Measure& measure) {
  return print_amount(measure) + print_base(measure);
}

std::string print_range(const Range& range) {
  if (range.form == Range::Form::between) {
    const auto* low = std::get_if<Measure>(&*range.low);
    const auto* high = std::get_if<Measure>(&*range.high);
    if (low != nullptr && high != nullptr) return print_measures(*low, *high);
    return print_atom(*range.low) + " to " + print_atom(*range.high);
  }
  const bool is_date = std::holds_alternative<Date>(*range.low);
  const auto* row = std::ranges::find_if(k_inexact_words, [&](const InexactWords& inexact) {
    return inexact.form == range.form && (is_date || inexact.of == InexactWords::Of::any_kind);
  });
  return std::string{row->words} + print_atom(*range.low);
}

}  // namespace dealterms
