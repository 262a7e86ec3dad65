#include "agreement/quoted_figures.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "agreement/date_in_words.hpp"
#include "agreement/quoted_numbers.hpp"
#include "base/calendar.hpp"
#include "base/currency.hpp"
#include "base/enum_names.hpp"
#include "base/text.hpp"
#include "document/plain_words.hpp"

namespace dealterms {
namespace {

using Kind = QuotedFigure::Kind;

template <std::size_t Size>
bool is_among(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::ranges::find(words, word) != words.end();
}

struct CurrencyWord {
  std::string_view word;  // in small letters
  std::string_view key;
};
constexpr std::array k_currency_words{
    CurrencyWord{"$", "$"},          CurrencyWord{"dollar", "$"},
    CurrencyWord{"dollars", "$"},    CurrencyWord{"usd", "$"},
    CurrencyWord{"cad", "$"},        CurrencyWord{"aud", "$"},
    CurrencyWord{"sgd", "$"},        CurrencyWord{"hkd", "$"},
    CurrencyWord{"nzd", "$"},        CurrencyWord{"\u20ac", "\u20ac"},
    CurrencyWord{"eur", "\u20ac"},   CurrencyWord{"euro", "\u20ac"},
    CurrencyWord{"euros", "\u20ac"}, CurrencyWord{"\u00a3", "\u00a3"},
    CurrencyWord{"gbp", "\u00a3"},   CurrencyWord{"pounds", "\u00a3"},
};

constexpr std::array<std::string_view, 10> k_between_number_and_time{
    "calendar", "consecutive", "full",  "additional", "more",
    "further",  "successive",  "whole", "complete",   "'"};
constexpr std::array<std::string_view, 4> k_business{"business", "working", "banking", "trading"};
// What is numbered behind these is no figure of a term.
constexpr std::array<std::string_view, 12> k_numbered{
    "section", "sections", "clause", "article", "exhibit",   "schedule",
    "annex",   "appendix", "part",   "\u00a7",  "paragraph", "no"};

constexpr int k_first_year = 1900;
constexpr int k_last_year = 2199;

class FigureReader {
 public:
  explicit FigureReader(std::string_view quote) : quote_(quote) {
    read_plain_words(quote, [&](std::string_view word, std::size_t offset) {
      words_.push_back(in_small_letters(word));
      offsets_.push_back(offset);
    });
  }

  QuotedFigures read() {
    for (std::size_t at = 0; at < words_.size();) {
      if (const std::size_t end = read_date(at); end > at) {
        at = end;
      } else if (auto number = read_quoted_number(words_, at)) {
        at = read_figure(at, *std::move(number));
      } else {
        read_single_period(at++);
      }
    }
    return std::move(read_);
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < words_.size() ? std::string_view(words_[at]) : std::string_view{};
  }
  [[nodiscard]] std::string words_between(std::size_t from, std::size_t to) const {
    const std::size_t end = to < offsets_.size() ? offsets_[to] : quote_.size();
    std::string words = folded(quote_.substr(offsets_[from], end - offsets_[from]));
    while (!words.empty() && (words.back() == ',' || words.back() == '(')) words.pop_back();
    return folded(words);
  }

  // ---- dates ------------------------------------------------------------------------------------

  [[nodiscard]] std::optional<int> whole_number(std::size_t at, std::size_t most_digits) const {
    const std::string_view text = word(at);
    const bool is_number =
        !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_digit);
    if (!is_number) return std::nullopt;
    int number = 0;
    for (const char c : text) number = number * 10 + (c - '0');
    return number;
  }
  [[nodiscard]] std::optional<int> year(std::size_t at) const {
    const auto number = word(at).size() == 4 ? whole_number(at, 4) : std::nullopt;
    return number && *number >= k_first_year && *number <= k_last_year ? number : std::nullopt;
  }

  void add_day(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    read_.years.push_back(year);
    if (date.ok()) read_.days.emplace_back(date);
  }

  // "31 December 2028", "December 31, 2028", "2028-12-31" (whose dashes are no words).
  std::size_t read_date(std::size_t at) {
    const auto skip_comma = [&](std::size_t i) { return word(i) == "," ? i + 1 : i; };
    const auto ordinal = [&](std::size_t i) -> std::optional<int> {
      const std::string_view text = word(i);
      const bool has_ending = text.size() > 2 && (text.ends_with("st") || text.ends_with("nd") ||
                                                  text.ends_with("rd") || text.ends_with("th"));
      if (!has_ending) return whole_number(i, 2);
      const std::string_view digits = text.substr(0, text.size() - 2);
      if (digits.size() > 2 || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
      return digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + (digits[1] - '0');
    };
    if (const auto month = month_named(word(at))) {
      const auto day = ordinal(at + 1);
      const std::size_t behind = skip_comma(at + 2);
      const auto of = day ? year(behind) : std::nullopt;
      if (of) return add_day(*of, *month, *day), behind + 1;
    }
    if (const auto day = ordinal(at)) {
      const std::size_t next = word(at + 1) == "of" ? at + 2 : at + 1;
      const auto month = month_named(word(next));
      const std::size_t behind = skip_comma(next + 1);
      const auto of = month ? year(behind) : std::nullopt;
      if (of) return add_day(*of, *month, *day), behind + 1;
    }
    if (const auto of = year(at); of && word(at + 1).size() == 2 && word(at + 2).size() == 2) {
      const auto month = whole_number(at + 1, 2);
      const auto day = whole_number(at + 2, 2);
      if (month && day && *month >= 1 && *month <= 12) return add_day(*of, *month, *day), at + 3;
    }
    return at;
  }

  // ---- figures ----------------------------------------------------------------------------------

  // The words behind the last that belongs to it.
  std::size_t read_figure(std::size_t at, QuotedNumber number) {
    std::size_t end = read_scale(words_, number.end, number.readings);
    // "thirty (30)", "30 (thirty)": the same once more.
    if (word(end) == "(") {
      auto again = read_quoted_number(words_, end + 1);
      const std::size_t behind = again ? read_scale(words_, again->end, again->readings) : 0;
      if (again && word(behind) == ")") {
        std::ranges::copy(again->readings, std::back_inserter(number.readings));
        end = read_scale(words_, behind + 1, number.readings);
        number.is_word = false;
      }
    }
    QuotedFigure figure;
    figure.numbers = figure.written = number.readings;
    const std::optional<std::string_view> before = at > 0 ? find_currency(at - 1) : std::nullopt;
    if (const auto of = year(at); of && number.end == end && !before) {
      read_.years.push_back(*of);
      return end;
    }
    if (before) {
      figure.kind = Kind::money;
      figure.unit = *before;
    } else {
      end = read_unit(end, figure);
    }
    const bool is_of_section = at > 0 && is_among(word(at - 1), k_numbered);
    const bool is_of_list = at > 0 && word(at - 1) == "(" && word(end) == ")";
    const bool is_bare = figure.kind == Kind::number;
    if (is_bare && (is_of_section || is_of_list)) return end;
    figure.is_weak = is_bare && number.is_word && word(at) == "one";
    figure.words = words_between(before ? at - 1 : at, end);
    read_.figures.push_back(std::move(figure));
    return end;
  }

  [[nodiscard]] std::optional<std::string_view> find_currency(std::size_t at) const {
    const auto* known = std::ranges::find(k_currency_words, word(at), &CurrencyWord::word);
    if (known != k_currency_words.end()) return known->key;
    // A word in capitals: `all` is no lek.
    if (at >= words_.size() || word(at).size() != 3) return std::nullopt;
    const std::string_view written = quote_.substr(offsets_[at], 3);
    return is_iso_currency(written) ? std::optional(written) : std::nullopt;
  }

  std::size_t read_unit(std::size_t at, QuotedFigure& figure) const {
    const auto as_percent = [&](std::size_t end) {
      figure.kind = Kind::percent;
      return end;
    };
    if (word(at) == "%" || word(at) == "percent") return as_percent(at + 1);
    if (word(at) == "per" && (word(at + 1) == "cent" || word(at + 1) == "centum")) {
      return as_percent(at + 2);
    }
    if (word(at) == "percentage" && word(at + 1).starts_with("point")) {
      return as_percent(at + 2);
    }
    const bool is_bps = word(at) == "bps" || word(at) == "bp";
    if (is_bps || (word(at) == "basis" && word(at + 1).starts_with("point"))) {
      for (Decimal& number : figure.numbers)
        number = number.divided_by(Decimal(100), 8).value_or(number);
      return as_percent(at + (is_bps ? 1 : 2));
    }
    if (const std::size_t end = read_currency_behind(at, figure); end > at) return end;
    return read_time(at, figure);
  }

  // "40 million US dollars", "40 EUR".
  std::size_t read_currency_behind(std::size_t at, QuotedFigure& figure) const {
    static constexpr std::array<std::string_view, 8> k_whose{"us",     "u",      "s",        ".",
                                                             "united", "states", "canadian", "of"};
    std::size_t end = at;
    while (end < at + 5 && is_among(word(end), k_whose)) ++end;
    const auto key = find_currency(end);
    if (!key || word(end) == "$") return at;
    figure.kind = Kind::money;
    figure.unit = *key;
    return end + 1;
  }

  std::size_t read_time(std::size_t at, QuotedFigure& figure) const {
    std::size_t end = at;
    bool is_business = false;
    while (end < at + 3 &&
           (is_among(word(end), k_between_number_and_time) || is_among(word(end), k_business))) {
      is_business = is_business || is_among(word(end), k_business);
      ++end;
    }
    const auto unit = unit_named(word(end));
    if (!unit) return at;
    const DurationUnit of =
        is_business && *unit == DurationUnit::days ? DurationUnit::business_days : *unit;
    figure.kind = Kind::time;
    figure.unit = time_key(of);
    for (Decimal& number : figure.numbers) number = count_in_family({number, of});
    return end + 1;
  }

  // "a year", "each quarter".
  void read_single_period(std::size_t at) {
    static constexpr std::array<std::string_view, 4> k_words{"a", "an", "each", "per"};
    if (!is_among(word(at), k_words)) return;
    QuotedFigure figure;
    figure.numbers = figure.written = {Decimal(1)};
    if (read_time(at + 1, figure) == at + 1) return;
    figure.is_weak = true;
    figure.words = words_between(at, at + 2);
    read_.figures.push_back(std::move(figure));
  }

  std::string_view quote_;
  std::vector<std::string> words_;  // in small letters
  std::vector<std::size_t> offsets_;
  QuotedFigures read_;
};

}  // namespace

QuotedFigures read_quoted_figures(std::string_view quote) { return FigureReader(quote).read(); }

std::string currency_key(std::string_view code) {
  const auto* known =
      std::ranges::find(k_currency_words, in_small_letters(code), &CurrencyWord::word);
  return std::string(known != k_currency_words.end() ? known->key : code);
}

std::string time_key(DurationUnit unit) { return std::string(name_of(family_of(unit))); }

}  // namespace dealterms
