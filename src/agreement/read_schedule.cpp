// Functions: of an amount (tiers) and of time (steps, series).
#include <algorithm>
#include <array>

#include "agreement/measured.hpp"
#include "agreement/parse_measure.hpp"
#include "agreement/value_reader.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {

namespace {

constexpr std::array<std::string_view, 1> k_tier_keys{"up_to"};
constexpr std::array<std::string_view, 1> k_step_keys{"from"};

std::optional<Tiers::Method> read_method(const Node* node, const ReadContext& context) {
  if (node == nullptr) return Tiers::Method::unspecified;
  if (const auto method = enum_named<Tiers::Method>(node->text)) return method;
  context.diagnostics.add(
      Diagnostic{DiagnosticCode::bad_tiers,
                 node->place,
                 {"unknown method '" + node->text + "'"},
                 "marginal (each part at its own rate), cliff (all at the rate of the tier "
                 "reached) or unspecified",
                 nearest_name(node->text, {"marginal", "cliff", "unspecified"}).value_or("")});
  return std::nullopt;
}

// What tiers are bounded by: an amount of whatever they are a function of.
std::optional<Measure> read_bound(const Node& node, const ReadContext& context) {
  constexpr std::array kinds{Kind::money, Kind::percent, Kind::quantity};
  const std::string text = folded(plain_characters(node.text));
  for (const Kind kind : kinds) {
    const auto parsed = parse_measure(text, kind, context.names);
    const auto* measure = std::get_if<Measure>(&parsed);
    if (measure == nullptr) continue;
    warn_of_thousands_point(text, *measure, node, context);
    return *measure;
  }
  report(Fault{DiagnosticCode::bad_tiers,
               0,
               "`up_to` takes an amount, not '" + text + "'",
               "write {up_to: USD 10m, value: 50%}",
               {}},
         node, context);
  return std::nullopt;
}

// The value of a tier or step: a map with the holder's key, or the value itself.
std::optional<Value> read_held(const Node& node, std::span<const std::string_view> holder_keys,
                               const ReadContext& context) {
  const bool is_set_token = node.is_map() && holds_sets(context.spec) && is_token_map(node);
  if (node.is_map() && !is_set_token) return read_map_form(node, holder_keys, context);
  return read_value(node, context);
}

std::optional<Tier> read_tier(const Node& node, const ReadContext& context) {
  Tier tier;
  auto value = read_held(node, k_tier_keys, context);
  const Node* bound = node.is_map() ? node.find("up_to") : nullptr;
  if (bound != nullptr) {
    tier.up_to = read_bound(*bound, context);
    if (!tier.up_to) return std::nullopt;
  }
  if (!value) return std::nullopt;
  tier.value.push_back(std::move(*value));
  return tier;
}

// Brackets rise, in one unit, and only the last is open.
bool are_brackets(const std::vector<Tier>& tiers, const std::vector<Node>& nodes,
                  const ReadContext& context) {
  const auto refuse = [&](std::size_t at, std::string reason, std::string hint) {
    context.diagnostics.add(DiagnosticCode::bad_tiers, nodes[at].place, {std::move(reason)},
                            std::move(hint));
    return false;
  };
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const bool is_last = i + 1 == tiers.size();
    const auto& bound = tiers[i].up_to;
    if (is_last && bound) {
      return refuse(i, "the last tier has an upper bound",
                    "say what holds above it: {value: 40%}, or {value: none}");
    }
    if (!is_last && !bound) {
      return refuse(i, "only the last tier is without an upper bound",
                    "write {up_to: USD 10m, value: 50%}");
    }
    if (i == 0 || !bound) continue;
    const auto& lower = *tiers[i - 1].up_to;
    if (!is_measured_alike(lower, *bound)) {
      return refuse(i, "the bounds of the tiers are counted in different units",
                    "give all of them the unit of the first");
    }
    if (!(lower.number < bound->number)) {
      return refuse(i, "the bounds of the tiers do not rise", "order them from low to high");
    }
  }
  return true;
}

std::optional<Step> read_step(const Node& node, const ReadContext& context) {
  Step step;
  auto value = read_held(node, k_step_keys, context);
  const Node* from = node.is_map() ? node.find("from") : nullptr;
  // In `{each: year, from: 2020, values: [...]}` the date is the series' own as well.
  if (from != nullptr) {
    step.from = read_date(*from, context);
    if (!step.from) return std::nullopt;
  }
  if (!value) return std::nullopt;
  step.value.push_back(std::move(*value));
  return step;
}

// Steps follow each other, as far as the calendar tells; when an event comes, nobody knows.
bool are_in_time(const std::vector<Step>& steps, const std::vector<Node>& nodes,
                 const ReadContext& context) {
  const Date* earlier = nullptr;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& from = steps[i].from;
    if (i > 0 && !from) {
      context.diagnostics.add(DiagnosticCode::bad_steps, nodes[i].place,
                              {"only the first step is without `from`"},
                              "write {from: 2027-01-01, value: 30%}");
      return false;
    }
    if (!from || !is_calendar(*from)) continue;
    if (earlier != nullptr && !(earlier->first < from->first)) {
      context.diagnostics.add(DiagnosticCode::bad_steps, nodes[i].place,
                              {"the dates of the steps do not rise"}, "order them in time");
      return false;
    }
    earlier = &*from;
  }
  return true;
}

std::optional<Measure> read_increase(const Node& node, const std::vector<Value>& values,
                                     const ReadContext& context) {
  const Measure* last = values.back().as<Measure>();
  const auto content = node.is_scalar() ? read_scalar(node, context) : std::nullopt;
  const Measure* increase = content ? std::get_if<Measure>(&*content) : nullptr;
  if (last != nullptr && increase != nullptr && is_measured_alike(*last, *increase)) {
    return *increase;
  }
  if (content || !node.is_scalar()) {
    context.diagnostics.add(DiagnosticCode::bad_series, node.place,
                            {"`then_add` is no amount that the last value could grow by"},
                            "write it in the unit of the values: then_add: USD 1m");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Content> read_tiers(const FormInput& in) {
  if (!std::ranges::any_of(in.context.spec.kinds, is_ordered)) {
    in.context.diagnostics.add(DiagnosticCode::not_ordered_kind, in.main.place,
                               {"tiers", in.context.spec.name});
    return std::nullopt;
  }
  const auto* items = read_list(in.main, "tiers", 2, DiagnosticCode::bad_tiers, in.context);
  if (items == nullptr) return std::nullopt;
  Tiers tiers;
  for (const Node& item : *items) {
    if (auto tier = read_tier(item, in.context)) tiers.list.push_back(std::move(*tier));
  }
  tiers.of = read_words(in.map.find("of"), "of", in.context);
  tiers.resets = read_words(in.map.find("resets"), "resets", in.context);
  const auto method = read_method(in.map.find("method"), in.context);
  if (!method || tiers.list.size() != items->size()) return std::nullopt;
  if (!are_brackets(tiers.list, *items, in.context)) return std::nullopt;
  tiers.method = *method;
  return tiers;
}

std::optional<Content> read_steps(const FormInput& in) {
  const auto* items = read_list(in.main, "steps", 2, DiagnosticCode::bad_steps, in.context);
  if (items == nullptr) return std::nullopt;
  Steps steps;
  for (const Node& item : *items) {
    if (auto step = read_step(item, in.context)) steps.list.push_back(std::move(*step));
  }
  if (steps.list.size() != items->size()) return std::nullopt;
  if (!are_in_time(steps.list, *items, in.context)) return std::nullopt;
  return steps;
}

std::optional<Content> read_series(const FormInput& in) {
  Series series;
  series.each = read_words(&in.main, "each", in.context);
  const Node* list = in.map.find("values");
  if (list == nullptr) {
    in.context.diagnostics.add(DiagnosticCode::bad_series, in.main.place,
                               {"`each` needs `values`, one a period"},
                               "write {each: fiscal year, from: 1999-04-01, values: [USD 1m, "
                               "USD 2m], then_add: USD 1m}");
    return std::nullopt;
  }
  const Node* from = in.map.find("from");
  if (from != nullptr) series.from = read_date(*from, in.context);
  const auto* items = read_list(*list, "values", 1, DiagnosticCode::bad_series, in.context);
  if (items == nullptr) return std::nullopt;
  auto values = read_values(*items, in.context);
  if (!values || series.each.empty() || (from != nullptr && !series.from)) return std::nullopt;
  series.list = std::move(*values);
  if (const Node* increase = in.map.find("then_add")) {
    series.then_add = read_increase(*increase, series.list, in.context);
    if (!series.then_add) return std::nullopt;
  }
  return series;
}

}  // namespace dealterms
