#include "agreement/measured.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

// ---- periods ------------------------------------------------------------------------------------

struct Period {
  std::string_view name;
  int months;  // or 0
  int days;    // or 0
  std::string_view adjective;
  std::string_view other_adjective;
};
constexpr std::array k_periods{
    Period{"year", 12, 0, "annual", "yearly"}, Period{"quarter", 3, 0, "quarterly", ""},
    Period{"month", 1, 0, "monthly", ""},      Period{"week", 0, 7, "weekly", ""},
    Period{"day", 0, 1, "daily", ""},
};

struct PeriodWords {
  std::string_view words;
  std::string_view period;
};
// Behind `per`.
constexpr std::array k_period_names{PeriodWords{"annum", "year"}, PeriodWords{"yr", "year"}};
// Without it.
constexpr std::array k_period_adverbs{
    PeriodWords{"p.a.", "year"},
    PeriodWords{"p. a.", "year"},
    PeriodWords{"annually", "year"},
    PeriodWords{"yearly", "year"},
    PeriodWords{"a year", "year"},
    PeriodWords{"each year", "year"},
    PeriodWords{"every year", "year"},
    PeriodWords{"quarterly", "quarter"},
    PeriodWords{"a quarter", "quarter"},
    PeriodWords{"each quarter", "quarter"},
    PeriodWords{"every quarter", "quarter"},
    PeriodWords{"monthly", "month"},
    PeriodWords{"a month", "month"},
    PeriodWords{"each month", "month"},
    PeriodWords{"every month", "month"},
    PeriodWords{"weekly", "week"},
    PeriodWords{"a week", "week"},
    PeriodWords{"each week", "week"},
    PeriodWords{"every week", "week"},
    PeriodWords{"daily", "day"},
    PeriodWords{"a day", "day"},
    PeriodWords{"each day", "day"},
    PeriodWords{"every day", "day"},
};

const Period* find_period(std::string_view name) {
  const auto* found = std::ranges::find(k_periods, name, &Period::name);
  return found == k_periods.end() ? nullptr : found;
}

const Period* find_period_of_months(const Decimal& months) {
  const auto* found = std::ranges::find_if(k_periods, [&](const Period& row) {
    return row.months > 0 && Decimal(row.months) == months;
  });
  return found == k_periods.end() ? nullptr : found;
}

// ---- units --------------------------------------------------------------------------------------

// Words whose capitals say something, beside their namesakes: a bit is no byte, a milliwatt no
// megawatt, and an operation per second no operation.
constexpr std::array<std::string_view, 9> k_exact_words{"FLOPS", "mW", "mWh", "kb", "Kb",
                                                        "Mb",    "Gb", "Tb",  "Pb"};

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

// English plurals, as far as they follow a rule; both sides of a comparison are turned alike.
std::string singular(std::string word) {
  constexpr std::size_t k_shortest = 4;
  if (word.size() < k_shortest || ends_with_any(word, {"ss", "us", "is"})) return word;
  if (word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  const bool has_es = ends_with_any(word, {"sses", "shes", "ches", "xes"});
  if (word.ends_with('s')) word.erase(word.size() - (has_es ? 2 : 1));
  return word;
}

std::string word_key(std::string_view word) {
  if (std::ranges::find(k_exact_words, word) != k_exact_words.end()) {
    return "=" + std::string(word);
  }
  return singular(name_key(word));
}

std::string unit_key(std::string_view unit) {
  std::string key;
  const std::string plain = plain_typography(unit);
  for (std::string_view rest = plain; !rest.empty();) {
    const auto space = rest.find(' ');
    if (!key.empty()) key += ' ';
    key += word_key(rest.substr(0, space));
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
  }
  return key;
}

std::string period_key(const RareText& per) {
  return per.empty() ? std::string{} : unit_key(period_of(per.words()));
}

// How long the owner of `one month's fees` is in front of them; 0: nobody owns them.
std::size_t length_of_owner(std::string_view base, std::string_view period) {
  for (const std::string_view article : {"one ", "a ", "each ", ""}) {
    const std::string owner = std::string(article) + std::string(period) + "'s ";
    if (base.starts_with(owner)) return owner.size();
  }
  return 0;
}

// `annual fees` and `one year's fees` as fees per year.
void take_period_from_base(Counted& count) {
  if (!count.per.empty()) return;
  for (const Period& row : k_periods) {
    const std::size_t owner = length_of_owner(count.of, row.name);
    if (owner == 0 || owner >= count.of.size()) continue;
    count.of.erase(0, owner);
    count.per = row.name;
    return;
  }
  for (const Period& row : k_periods) {
    for (const std::string_view adjective : {row.adjective, row.other_adjective}) {
      if (adjective.empty() || !count.of.starts_with(adjective)) continue;
      if (count.of.size() <= adjective.size() || count.of[adjective.size()] != ' ') continue;
      count.of.erase(0, adjective.size() + 1);
      count.per = row.name;
      return;
    }
  }
}

std::optional<Decimal> months_in(const std::string& unit) {
  const Period* period = find_period(unit);
  return period != nullptr && period->months > 0 ? std::optional(Decimal(period->months))
                                                 : std::nullopt;
}

// `12 months of fees` are twelve times the fees of a month, and once those of a year.
void count_months_of_base(Counted& count) {
  const bool of_months = !count.of.empty() && count.per.empty();
  const auto months_each = of_months ? months_in(count.unit) : std::nullopt;
  const auto months = months_each ? count.number.times(*months_each) : std::nullopt;
  if (!months) return;
  count.number = *months;
  count.unit = "x";
  count.per = "month";
}

// Whole years and quarters count in one way.
void settle_base_period(Counted& count) {
  if (count.unit != "x" || count.of.empty() || !count.number.is_whole()) return;
  if (count.per == "quarter") {
    if (const auto months = count.number.times(Decimal(3))) count.number = *months;
    count.per = "month";
  }
  if (count.per != "month") return;
  const auto months = count.number.to_int64();
  if (!months || *months == 0 || *months % 12 != 0) return;
  count.number = Decimal(*months / 12);
  count.per = "year";
}

}  // namespace

Counted counted(const Measure& measure) {
  Counted count{measure.number, unit_key(measure.unit),
                measure.of.empty() ? std::string{} : name_key(measure.of.words()),
                period_key(measure.per)};
  if (count.unit == "%") {
    const auto times = count.number.times(*Decimal::parse("0.01"));
    if (times) {
      count.number = *times;
      count.unit = "x";
    }
  }
  count_months_of_base(count);
  if (count.unit == "x") take_period_from_base(count);
  settle_base_period(count);
  return count;
}

bool is_measured_alike(const Measure& a, const Measure& b) {
  const bool as_spelled = a.unit == b.unit && a.of == b.of && a.per == b.per;
  if (as_spelled) return true;
  const auto base_of = [](const Measure& measure) {
    return measure.of.empty() ? std::string{} : name_key(measure.of.words());
  };
  return unit_key(a.unit) == unit_key(b.unit) && base_of(a) == base_of(b) &&
         period_key(a.per) == period_key(b.per);
}

std::string period_of(std::string_view words) {
  const std::string key = name_key(words);
  if (const auto* row = std::ranges::find(k_period_names, key, &PeriodWords::words);
      row != k_period_names.end()) {
    return std::string(row->period);
  }
  if (find_period(key) != nullptr) return key;
  const auto length = parse_duration(key);
  if (length && family_of(length->unit) == DurationFamily::calendar) {
    const Period* period = find_period_of_months(count_in_family(*length));
    if (period != nullptr) return std::string(period->name);
  }
  return std::string(words);
}

std::optional<PeriodAtEnd> find_period_at_end(std::string_view text) {
  const std::string key = name_key(text);
  if (key.size() != text.size()) return std::nullopt;
  for (const PeriodWords& row : k_period_adverbs) {
    if (key == row.words) return PeriodAtEnd{text.size(), row.period};
    const bool ends = key.ends_with(row.words) && key[key.size() - row.words.size() - 1] == ' ';
    if (ends) return PeriodAtEnd{row.words.size() + 1, row.period};
  }
  return std::nullopt;
}

std::optional<Decimal> periods_within(std::string_view shorter, std::string_view longer) {
  const Period* one = find_period(shorter);
  const Period* whole = find_period(longer);
  if (one == nullptr || whole == nullptr) return std::nullopt;
  if (one->months > 0 && whole->months > 0 && whole->months % one->months == 0) {
    return Decimal(whole->months / one->months);
  }
  if (one->days > 0 && whole->days > 0 && whole->days % one->days == 0) {
    return Decimal(whole->days / one->days);
  }
  return std::nullopt;
}

bool is_period(std::string_view key) { return find_period(key) != nullptr; }

}  // namespace dealterms
