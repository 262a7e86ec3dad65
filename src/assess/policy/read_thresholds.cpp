// How far a value may move. What is measured in is told by how it is written: points of a
// percentage, a share of the old value, days, or the term's own unit.
#include <algorithm>
#include <array>
#include <utility>

#include "agreement/parse_measure.hpp"
#include "assess/policy/policy_format.hpp"
#include "assess/policy/policy_reader.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

using Measure = Threshold::Measure;

struct Size {
  Measure measure = Measure::percent;
  Decimal number;
  std::string unit;
};

Threshold::Way way_of(ThresholdKey key) {
  switch (key) {
    case ThresholdKey::raised_by_more_than:
      return Threshold::Way::raised;
    case ThresholdKey::lowered_by_more_than:
      return Threshold::Way::lowered;
    case ThresholdKey::moved_by_more_than:
      break;
  }
  return Threshold::Way::moved;
}

std::optional<Size> parse_points(std::string_view text) {
  constexpr std::array<std::string_view, 5> k_endings{"percentage points", "percentage point",
                                                      "points", "point", "pp"};
  const auto* ending =
      std::ranges::find_if(k_endings, [&](std::string_view word) { return text.ends_with(word); });
  if (ending == k_endings.end()) return std::nullopt;
  text.remove_suffix(ending->size());
  if (text.ends_with(' ')) text.remove_suffix(1);
  const auto number = Decimal::parse(text);
  return number ? std::optional<Size>{{Measure::points, *number, {}}} : std::nullopt;
}

// "50 bps" are points; "10%" is a share of what there was.
std::optional<Size> parse_percent(std::string_view text) {
  const auto parsed = parse_measure(text, Kind::percent, {});
  const auto* percent = std::get_if<dealterms::Measure>(&parsed);
  if (percent == nullptr || !percent->per.empty() || !percent->of.empty()) return std::nullopt;
  return Size{text.ends_with('%') ? Measure::percent : Measure::points, percent->number, {}};
}

std::optional<Size> parse_amount(std::string_view text, const Names& names) {
  for (const Kind kind : {Kind::money, Kind::quantity}) {
    const auto parsed = parse_measure(text, kind, names);
    const auto* amount = std::get_if<dealterms::Measure>(&parsed);
    if (amount == nullptr || !amount->per.empty() || !amount->of.empty()) continue;
    return Size{Measure::amount, amount->number, amount->unit};
  }
  return std::nullopt;
}

std::optional<Size> parse_days(const Duration& duration) {
  const DaySpan span = day_span(duration);
  if (span.most != span.fewest) return std::nullopt;
  return Size{Measure::days, span.fewest, {}};
}

constexpr std::string_view k_in_days = "count it in days: months and years are of several lengths";
constexpr std::string_view k_alone = "write it as 5pp, 10%, USD 1m, 0.5x or 30 days";

std::optional<Size> read_size(const NodeEntry& entry, const PolicyContext& context) {
  const auto written = expect_text(entry.value, entry.key, context.diagnostics);
  if (!written) return std::nullopt;
  const std::string text = folded(*written);
  const auto duration = parse_duration(text);
  auto size = parse_points(text);
  if (!size) size = parse_percent(text);
  if (!size && duration) size = parse_days(*duration);
  if (!size && !duration) size = parse_amount(text, context.known.names());
  if (size && !size->number.is_negative()) return size;
  context.diagnostics.add(DiagnosticCode::bad_threshold, entry.value.place, {text},
                          std::string{duration ? k_in_days : k_alone});
  return std::nullopt;
}

// A rule says nothing of kinds.
void check_fit(const Pattern& pattern, Measure measure, const NodeEntry& entry,
               const PolicyContext& context) {
  const auto terms = context.known.terms_beneath(pattern.text);
  const bool fits =
      std::ranges::any_of(terms, [&](const TermSpec* term) { return can_measure(measure, *term); });
  if (fits || !context.known.is_path(pattern.text)) return;
  std::string hint = "it leads to no term";
  if (terms.size() == 1) hint = "it is " + kinds_in_words(*terms.front());
  if (terms.size() > 1) hint = "no term beneath it moves by so much";
  context.diagnostics.add(DiagnosticCode::condition_does_not_fit, entry.key_place,
                          {entry.key + ": " + folded(entry.value.text), pattern.text},
                          std::move(hint));
}

}  // namespace

std::vector<Threshold> read_thresholds(const NodeEntry& entry, const PolicyContext& context) {
  std::vector<Threshold> thresholds;
  if (!expect_map(entry.value, entry.key, context.diagnostics)) return thresholds;
  for (const NodeEntry& line : entry.value.entries) {
    const Pattern pattern = read_pattern(line.key, line.key_place, context);
    if (!expect_map(line.value, line.key, context.diagnostics)) continue;
    if (line.value.entries.empty()) {
      context.diagnostics.add(DiagnosticCode::asks_nothing, line.key_place, {line.key});
    }
    read_keys_of<ThresholdKey>(
        line.value, "a threshold",
        [&](ThresholdKey key, const NodeEntry& limit) {
          auto size = read_size(limit, context);
          if (!size) return;
          check_fit(pattern, size->measure, limit, context);
          thresholds.push_back({pattern, way_of(key), size->measure, size->number,
                                std::move(size->unit), limit.key + ": " + folded(limit.value.text),
                                limit.key_place});
        },
        context.diagnostics);
  }
  return thresholds;
}

}  // namespace dealterms
