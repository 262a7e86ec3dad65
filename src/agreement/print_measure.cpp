// Numbers as people write them, and exactly: a shorter spelling stands only where it loses no
// digit.
#include <algorithm>
#include <array>
#include <optional>

#include "dealterms/agreement/value_text.hpp"
#include "inexact_words.hpp"
#include "parse_measure.hpp"
#include "print_parts.hpp"

namespace dealterms {

namespace {

// From a million on, money is written in the largest of these that leaves at most three decimals.
struct Scale {
  std::string_view suffix;
  std::size_t zeros;
};
constexpr std::array k_scales{Scale{"tn", 12}, Scale{"bn", 9}, Scale{"m", 6}};
constexpr std::size_t k_most_decimals = 3;
// Beyond a thousand trillions nobody counts zeros: 1e26.
constexpr std::size_t k_many_zeros = 15;

// "-1500.5" as sign, whole and decimals.
struct Digits {
  std::string sign;
  std::string whole;
  std::string decimals;
};

Digits digits_of(const Decimal& number) {
  std::string text = number.absolute().to_string();
  const std::size_t point = text.find('.');
  Digits digits;
  digits.sign = number.is_negative() ? "-" : "";
  digits.whole = text.substr(0, point);
  if (point != std::string::npos) digits.decimals = text.substr(point + 1);
  return digits;
}

std::string grouped(std::string whole) {
  for (std::size_t at = whole.size(); at > 3;) {
    at -= 3;
    whole.insert(at, ",");
  }
  return whole;
}

std::string joined(const Digits& digits) {
  return digits.sign + grouped(digits.whole) +
         (digits.decimals.empty() ? "" : "." + digits.decimals);
}

std::string without_trailing_zeros(std::string text) {
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::optional<std::string> with_exponent(const Digits& digits) {
  const std::string head = without_trailing_zeros(digits.whole);
  if (!digits.decimals.empty() || digits.whole.size() - head.size() < k_many_zeros) {
    return std::nullopt;
  }
  const std::string mantissa = head.substr(0, 1) + (head.size() > 1 ? "." + head.substr(1) : "");
  return digits.sign + mantissa + "e" + std::to_string(digits.whole.size() - 1);
}

std::optional<Digits> scaled_down(const Digits& digits, std::size_t zeros) {
  if (digits.whole.size() <= zeros || digits.whole == "0") return std::nullopt;
  const std::size_t point = digits.whole.size() - zeros;
  Digits result{digits.sign, digits.whole.substr(0, point),
                without_trailing_zeros(digits.whole.substr(point) + digits.decimals)};
  if (result.decimals.size() > k_most_decimals) return std::nullopt;
  return result;
}

std::string print_number(const Decimal& number) {
  const Digits digits = digits_of(number);
  return with_exponent(digits).value_or(joined(digits));
}

struct Amount {
  std::string text;
  bool is_scaled = false;
};

Amount print_money_number(const Decimal& number) {
  Digits digits = digits_of(number);
  if (auto text = with_exponent(digits)) return {*text};
  for (const Scale& scale : k_scales) {
    if (const auto scaled = scaled_down(digits, scale.zeros)) {
      return {joined(*scaled) + std::string{scale.suffix}, true};
    }
  }
  if (digits.decimals.size() == 1) digits.decimals += '0';  // cents come in pairs
  return {joined(digits)};
}

// Without base and period: "USD 250bn", "20%", "100x", "50,000 units".
std::string print_amount(const Measure& measure) {
  if (is_currency(measure.unit)) {
    return measure.unit + " " + print_money_number(measure.number).text;
  }
  const std::string number = print_number(measure.number);
  if (measure.unit == "%" || measure.unit == "x") return number + measure.unit;
  return measure.unit.empty() ? number : number + " " + measure.unit;
}

std::string print_base(const Measure& measure) {
  return (measure.of.empty() ? "" : " of " + measure.of) +
         (measure.per.empty() ? "" : " per " + measure.per);
}

// "USD 1bn to 2bn": what both ends share stands once, unless that would read as something else.
std::string print_measures(const Measure& low, const Measure& high) {
  std::string end = print_amount(high);
  if (is_currency(high.unit)) {
    const Amount from = print_money_number(low.number);
    const Amount to = print_money_number(high.number);
    if (from.is_scaled == to.is_scaled) end = to.text;
    return low.unit + " " + from.text + " to " + end + print_base(high);
  }
  const bool is_attached = low.unit == "%" || low.unit == "x";
  const std::string start = is_attached ? print_amount(low) : print_number(low.number);
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
    const auto* low = std::get_if<Measure>(&range.low);
    const auto* high = std::get_if<Measure>(&range.high);
    if (low != nullptr && high != nullptr) return print_measures(*low, *high);
    return print_atom(range.low) + " to " + print_atom(range.high);
  }
  const bool is_date = std::holds_alternative<Date>(range.low);
  const auto* row = std::ranges::find_if(k_inexact_words, [&](const InexactWords& inexact) {
    return inexact.form == range.form && (is_date || inexact.of == InexactWords::Of::any_kind);
  });
  return std::string{row->words} + print_atom(range.low);
}

}  // namespace dealterms
