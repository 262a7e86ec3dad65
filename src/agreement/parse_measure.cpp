// An amount is read in two acts: `scan` takes the text apart without knowing its kind, `as_kind`
// demands what the kind needs. Between the two, the ends of a range lend each other their units.
#include "agreement/parse_measure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "agreement/measured.hpp"
#include "agreement/parse_currency.hpp"
#include "base/text.hpp"

namespace dealterms {

namespace {

struct Scale {
  std::string_view word;
  int zeros;
};
constexpr std::array k_scales{
    Scale{"thousand", 3}, Scale{"million", 6}, Scale{"billion", 9}, Scale{"trillion", 12},
    Scale{"k", 3},        Scale{"m", 6},       Scale{"bn", 9},      Scale{"tn", 12},
};

struct PercentUnit {
  std::string_view word;
  std::string_view factor;
};
constexpr std::array k_percent_units{
    PercentUnit{"%", "1"},      PercentUnit{"percent", "1"}, PercentUnit{"pct", "1"},
    PercentUnit{"bps", "0.01"}, PercentUnit{"bp", "0.01"},   PercentUnit{"basis points", "0.01"},
};

struct Scanned {
  std::string currency;
  Decimal number;
  bool is_scaled = false;  // "2bn", not "2"
  std::string unit;
  std::string of;
  std::string per;
  std::size_t number_at = 0;
  std::size_t unit_at = 0;
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

DiagnosticCode code_of(Kind kind) {
  if (kind == Kind::money) return DiagnosticCode::bad_money;
  return kind == Kind::percent ? DiagnosticCode::bad_percent : DiagnosticCode::bad_quantity;
}

// A single letter is a scale only where it cannot be a unit: after a currency, or written onto
// the number. `5 m` of cable are metres.
const Scale* find_scale(std::string_view word, bool may_be_letter) {
  const auto* scale = std::ranges::find(k_scales, in_small_letters(word), &Scale::word);
  if (scale == k_scales.end() || (word.size() == 1 && !may_be_letter)) return nullptr;
  return scale;
}

std::string nearest_scale(std::string_view word) {
  std::vector<std::string> words;
  for (const Scale& scale : k_scales) words.emplace_back(scale.word);
  return nearest_name(word, words).value_or("");
}

// "1,500.50", "-3", "1e26": what a number is made of, right or wrong.
std::size_t length_of_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  while (at < text.size() && (is_digit(text[at]) || text[at] == ',' || text[at] == '.')) ++at;
  if (at + 1 < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    std::size_t digit = at + 1;
    if (text[digit] == '+' || text[digit] == '-') ++digit;
    const std::size_t first = digit;
    while (digit < text.size() && is_digit(text[digit])) ++digit;
    if (digit > first) at = digit;
  }
  return at;
}

// "1.000.000" and "1.000,50" are numbers in other countries.
std::string with_points_and_commas_exchanged(std::string_view text) {
  std::string turned{text};
  for (char& c : turned) c = c == '.' ? ',' : c == ',' ? '.' : c;
  return Decimal::parse(turned) ? turned : std::string{};
}

Parsed<Decimal> parse_number(std::string_view text, DiagnosticCode code) {
  if (const auto number = Decimal::parse(text)) return *number;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
  const bool has_exponent = text.find_first_of("eE") != std::string_view::npos;
  if (digits > Decimal::k_most_digits || has_exponent) {
    return Fault{DiagnosticCode::number_too_long,
                 0,
                 std::string{text},
                 "amounts are kept exactly, with up to 38 digits",
                 {}};
  }
  return Fault{code, 0, std::string{text},
               "commas stand between thousands and a point before the decimals: 1,500.50",
               with_points_and_commas_exchanged(text)};
}

// Reads the scale words that follow the number from `at` on, and returns where they end.
Parsed<std::size_t> scan_scales(std::string_view text, std::size_t at, Scanned& scanned) {
  while (at < text.size()) {
    const bool is_attached = text[at] != ' ';
    const std::size_t start = is_attached ? at : at + 1;
    std::size_t end = start;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string_view word = text.substr(start, end - start);
    const Scale* scale = find_scale(word, is_attached || !scanned.currency.empty());
    if (scale == nullptr || (end < text.size() && text[end] != ' ')) break;
    const auto factor = Decimal::parse("1e" + std::to_string(scale->zeros));
    const auto product = scanned.number.times(*factor);
    if (!product) {
      return Fault{DiagnosticCode::number_too_long,
                   scanned.number_at,
                   std::string{text},
                   "amounts are kept exactly, with up to 38 digits",
                   {}};
    }
    scanned.number = *product;
    scanned.is_scaled = true;
    at = end;
  }
  return at;
}

// The one unit that begins as a period does.
constexpr std::string_view k_per_cent = "per cent";

std::string with_percent_joined(std::string_view tail) {
  const bool is_unit =
      tail == k_per_cent || (tail.starts_with(k_per_cent) && tail[k_per_cent.size()] == ' ');
  return is_unit ? "percent" + std::string{tail.substr(k_per_cent.size())} : std::string{tail};
}

// `12 months' fees` are 12 months of fees.
void take_base_from_owner(Scanned& scanned) {
  constexpr std::string_view k_owned = "s' ";
  const std::size_t at = scanned.unit.find(k_owned);
  if (at == std::string::npos || !is_period(scanned.unit.substr(0, at))) return;
  scanned.of = scanned.unit.substr(at + k_owned.size());
  scanned.unit.erase(at + 1);
}

// "units of output per year": a unit, then a base, then a period; each may be missing.
void scan_tail(std::string_view tail, Scanned& scanned) {
  std::string padded = " " + with_percent_joined(tail);
  if (padded.find(" per ") == std::string::npos) {
    if (const auto end = find_period_at_end(std::string_view{padded}.substr(1))) {
      scanned.per = end->period;
      padded.erase(padded.size() - end->length);
    }
  }
  const std::size_t of = padded.find(" of ");
  const std::size_t per = padded.find(" per ");
  const auto between = [&](std::size_t from, std::size_t to) {
    if (from >= padded.size() || from >= to) return std::string{};
    return padded.substr(from, to == std::string::npos ? to : to - from);
  };
  scanned.unit = between(1, std::min(of, per));
  if (of < per) scanned.of = between(of + 4, per);
  if (scanned.of.empty()) take_base_from_owner(scanned);
  if (per != std::string::npos) scanned.per = period_of(between(per + 5, std::string::npos));
}

Parsed<Scanned> scan(std::string_view text, Kind kind, const Names& names) {
  Scanned scanned;
  const auto currency = take_currency(text, kind, names);
  if (const Fault* fault = fault_of(currency)) return *fault;
  scanned.currency = std::get<CurrencyAtStart>(currency).code;
  std::size_t at = std::get<CurrencyAtStart>(currency).length;
  const std::size_t length = length_of_number(text.substr(at));
  if (length == 0 || !std::ranges::any_of(text.substr(at, length), is_digit)) {
    return Fault{code_of(kind), at, std::string{text}, {}, {}};
  }
  scanned.number_at = at;
  const auto number = parse_number(text.substr(at, length), code_of(kind));
  if (const Fault* fault = fault_of(number)) return shifted(*fault, at);
  scanned.number = std::get<Decimal>(number);
  const auto end = scan_scales(text, at + length, scanned);
  if (const Fault* fault = fault_of(end)) return *fault;
  at = std::get<std::size_t>(end);
  if (at < text.size() && text[at] == ' ') ++at;
  scanned.unit_at = at;
  const std::string_view tail = text.substr(at);
  if (tail.starts_with('-') || tail.starts_with("\u2013")) {
    return Fault{code_of(kind),
                 at,
                 std::string{text},
                 "a range is written with `to`: USD 1bn to 2bn, 10% to 20%",
                 {}};
  }
  if (tail.starts_with('/')) {
    return Fault{
        code_of(kind), at, std::string{text}, "write `per`: USD 50 per unit, 10% per year", {}};
  }
  scan_tail(tail, scanned);
  return scanned;
}

Fault fault_at_unit(const Scanned& scanned, std::string_view text, DiagnosticCode code,
                    std::string hint = {}) {
  return Fault{code, scanned.unit_at, std::string{text}, std::move(hint), {}};
}

Parsed<Measure> as_money(const Scanned& scanned, std::string_view text) {
  if (is_currency(scanned.unit) && scanned.currency.empty()) {
    return fault_at_unit(scanned, text, DiagnosticCode::bad_money,
                         "the currency comes first: " + scanned.unit + " " +
                             std::string{text.substr(0, text.find(' '))});
  }
  if (!scanned.unit.empty()) {
    Fault fault = fault_at_unit(scanned, text,
                                scanned.currency.empty() ? DiagnosticCode::money_without_currency
                                                         : DiagnosticCode::bad_money);
    fault.suggestion = nearest_scale(scanned.unit);
    return fault;
  }
  if (scanned.currency.empty()) {
    return Fault{DiagnosticCode::money_without_currency,
                 0,
                 std::string{text},
                 "write the currency first, in three capital letters: USD " + std::string{text},
                 {}};
  }
  return Measure{scanned.number, scanned.currency, scanned.of, scanned.per};
}

Parsed<Measure> as_percent(const Scanned& scanned, std::string_view text) {
  const auto* unit = std::ranges::find(k_percent_units, scanned.unit, &PercentUnit::word);
  if (unit == k_percent_units.end() || !scanned.currency.empty()) {
    return fault_at_unit(scanned, text, DiagnosticCode::bad_percent);
  }
  const auto number = scanned.number.times(*Decimal::parse(unit->factor));
  if (!number) {
    return Fault{DiagnosticCode::number_too_long, scanned.number_at, std::string{text}, {}, {}};
  }
  return Measure{*number, "%", scanned.of, scanned.per};
}

Parsed<Measure> as_quantity(const Scanned& scanned, std::string_view text) {
  if (!scanned.currency.empty()) {
    return Fault{DiagnosticCode::bad_quantity, 0, std::string{text}, {}, {}};
  }
  // A multiple, however it is written: 3x, 3×, 3X.
  const bool is_multiple = scanned.unit == "X" || scanned.unit == "\u00d7";
  const std::string unit = is_multiple ? "x" : scanned.unit;
  if (is_currency(unit)) {
    return fault_at_unit(scanned, text, DiagnosticCode::bad_quantity,
                         "three capital letters are a currency; spell the unit out, or add an s");
  }
  const bool is_percent =
      std::ranges::find(k_percent_units, unit, &PercentUnit::word) != k_percent_units.end();
  const bool is_word = unit.empty() || is_letter(unit[0]) || static_cast<signed char>(unit[0]) < 0;
  if (is_percent || !is_word || unit == "of" || unit == "per") {
    return fault_at_unit(scanned, text, DiagnosticCode::bad_quantity);
  }
  return Measure{scanned.number, unit, scanned.of, scanned.per};
}

Parsed<Measure> as_kind(const Scanned& scanned, std::string_view text, Kind kind) {
  if (kind == Kind::money) return as_money(scanned, text);
  return kind == Kind::percent ? as_percent(scanned, text) : as_quantity(scanned, text);
}

// A currency of one end is the currency of both, and so for what else stands once.
void lend(Scanned& low, Scanned& high) {
  for (auto part : {&Scanned::currency, &Scanned::unit, &Scanned::of, &Scanned::per}) {
    if ((low.*part).empty()) low.*part = high.*part;
    if ((high.*part).empty()) high.*part = low.*part;
  }
}

// `USD 1 to 2bn` says one dollar and means one billion.
bool is_scaled_at_one_end(const Scanned& low, const Scanned& high) {
  return high.is_scaled && !low.is_scaled && high.currency.empty() && !low.number.is_zero() &&
         low.number < Decimal{1000};
}

}  // namespace

bool is_currency(std::string_view unit) {
  return unit.size() == 3 && std::ranges::all_of(unit, is_capital);
}

std::optional<ThousandsPoint> find_thousands_point(std::string_view text) {
  constexpr std::size_t k_group = 3;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t length = length_of_number(text.substr(at));
    if (length == 0) continue;
    const std::string_view number = text.substr(at, length);
    const std::size_t point = number.find('.');
    const bool is_group =
        point != std::string_view::npos && point >= 1 && point <= k_group &&
        number.size() == point + 1 + k_group && number[0] != '0' &&
        std::ranges::count_if(number, is_digit) + 1 == static_cast<std::ptrdiff_t>(number.size());
    const std::string_view behind = text.substr(at + length);
    std::size_t word = behind.starts_with(' ') ? 1 : 0;
    std::size_t end = word;
    while (end < behind.size() && is_letter(behind[end])) ++end;
    const bool is_scaled = find_scale(behind.substr(word, end - word), true) != nullptr;
    if (is_group && !is_scaled) {
      std::string thousands{number};
      thousands[point] = ',';
      std::string fraction{number};
      if (fraction.ends_with('0')) {
        fraction.pop_back();
      } else {
        fraction += '0';
      }
      return ThousandsPoint{at, std::move(thousands), std::move(fraction)};
    }
    at += length - 1;
  }
  return std::nullopt;
}

Parsed<Measure> parse_measure(std::string_view text, Kind kind, const Names& names) {
  const auto scanned = scan(text, kind, names);
  if (const Fault* fault = fault_of(scanned)) return *fault;
  return as_kind(std::get<Scanned>(scanned), text, kind);
}

Parsed<std::pair<Measure, Measure>> parse_measures(std::string_view text, std::size_t to, Kind kind,
                                                   const Names& names) {
  const std::size_t high_at = to + std::string_view{" to "}.size();
  auto scanned_low = scan(text.substr(0, to), kind, names);
  if (const Fault* fault = fault_of(scanned_low)) return *fault;
  auto scanned_high = scan(text.substr(high_at), kind, names);
  if (const Fault* fault = fault_of(scanned_high)) return shifted(*fault, high_at);
  auto& low_parts = std::get<Scanned>(scanned_low);
  auto& high_parts = std::get<Scanned>(scanned_high);
  if (is_scaled_at_one_end(low_parts, high_parts)) {
    return Fault{code_of(kind),
                 low_parts.number_at,
                 std::string{text},
                 "write the size at both ends: USD 1bn to 2bn",
                 {}};
  }
  lend(low_parts, high_parts);
  const auto low = as_kind(low_parts, text.substr(0, to), kind);
  if (const Fault* fault = fault_of(low)) return *fault;
  const auto high = as_kind(high_parts, text.substr(high_at), kind);
  if (const Fault* fault = fault_of(high)) return shifted(*fault, high_at);
  auto ends = std::pair{std::get<Measure>(low), std::get<Measure>(high)};
  if (!is_measured_alike(ends.first, ends.second)) {
    return Fault{
        code_of(kind), high_at, std::string{text}, "both ends of a range are measured alike", {}};
  }
  if (!(ends.first.number < ends.second.number)) {
    return Fault{code_of(kind),
                 high_at,
                 std::string{text},
                 "a range goes from the lower end to the higher",
                 {}};
  }
  return ends;
}

}  // namespace dealterms
