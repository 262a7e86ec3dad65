#include "agreement/parse_currency.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/currency.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {

namespace {

constexpr std::size_t k_code = 3;

struct Symbol {
  std::string_view sign;
  std::string_view currency;
};
constexpr std::array k_symbols{
    Symbol{"US$", "USD"},    Symbol{"$", "USD"},      Symbol{"\u20ac", "EUR"},
    Symbol{"\u00a3", "GBP"}, Symbol{"\u00a5", "JPY"},
};

const Symbol* find_symbol(std::string_view text) {
  const auto* symbol =
      std::ranges::find_if(k_symbols, [&](const Symbol& s) { return text.starts_with(s.sign); });
  return symbol == k_symbols.end() ? nullptr : symbol;
}

bool is_known(std::string_view code, const Names& names) {
  return is_iso_currency(code) ||
         std::ranges::find(names.currencies, code) != names.currencies.end();
}

bool begins_with_three_letters(std::string_view text) {
  return text.size() > k_code && !is_letter(text[k_code]) &&
         std::ranges::all_of(text.substr(0, k_code), is_letter);
}

// The space after the code belongs to it.
std::size_t length_of_code(std::string_view text) {
  return text[k_code] == ' ' ? k_code + 1 : k_code;
}

bool goes_on_with_number(std::string_view text) {
  const std::string_view rest = text.substr(length_of_code(text));
  return !rest.empty() && (is_digit(rest[0]) || rest[0] == '-');
}

// What stands before numbers elsewhere, and is no currency.
struct NoCurrency {
  std::string_view word;
  std::string_view hint;
};
constexpr std::array k_no_currencies{
    NoCurrency{"NET", "how long a payer has is a length of time: 30 days"},
    NoCurrency{"ISO", "the name of a standard is a text, and no amount"},
    NoCurrency{"SOC", "the name of a standard is a text, and no amount"},
};

// Nothing where it is no code either, but a word: `max 30`.
std::optional<Fault> fault_of_code(const std::string& code) {
  const auto* other = std::ranges::find(k_no_currencies, code, &NoCurrency::word);
  if (other != k_no_currencies.end()) {
    return Fault{DiagnosticCode::unknown_currency, 0, code, std::string{other->hint}, {}};
  }
  const std::string nearest = nearest_currency(code).value_or("");
  if (is_currency(code)) {
    return Fault{DiagnosticCode::unknown_currency, 0, code,
                 "codes of ISO 4217, such as USD, are known; one of your own is declared in the "
                 "head: `currencies: [" +
                     code + "]`",
                 nearest};
  }
  if (!is_same_name(nearest, code)) return std::nullopt;
  return Fault{DiagnosticCode::unknown_currency, 0, code,
               "a currency is written in three capital letters", nearest};
}

}  // namespace

Parsed<CurrencyAtStart> take_currency(std::string_view text, Kind kind, const Names& names) {
  if (const Symbol* symbol = find_symbol(text)) {
    const std::string rest{text.substr(symbol->sign.size())};
    return Fault{DiagnosticCode::money_without_currency,
                 0,
                 std::string{text},
                 "a currency is written by its code: " + std::string{symbol->currency} + " " + rest,
                 {}};
  }
  if (!begins_with_three_letters(text)) return CurrencyAtStart{};
  std::string code{text.substr(0, k_code)};
  if (is_known(code, names)) return CurrencyAtStart{std::move(code), length_of_code(text)};
  if (kind != Kind::money || !goes_on_with_number(text)) return CurrencyAtStart{};
  if (const auto fault = fault_of_code(code)) return *fault;
  return CurrencyAtStart{};
}

}  // namespace dealterms
