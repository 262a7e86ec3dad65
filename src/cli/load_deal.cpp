#include "cli/load_deal.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "assess/warnings.hpp"
#include "base/text.hpp"
#include "cli/output.hpp"
#include "cli/select.hpp"
#include "render/diagnostics.hpp"

namespace dealterms {
namespace {

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// The deal that is meant, or a whole sentence.
Given<std::string> choose_deal(const std::string& asked, const Terms& terms) {
  std::set<std::string> deals;
  for (const VersionFile& file : terms.versions) deals.insert(file.deal);
  if (deals.empty()) {
    return Given<std::string>::refused("there are no versions in " + terms.place);
  }
  if (asked.empty() && deals.size() == 1) return {*deals.begin(), {}};
  if (asked.empty()) {
    return Given<std::string>::refused("there are several deals in " + terms.place +
                                       "; say which by --deal: " + joined(deals));
  }
  if (deals.contains(asked)) return {asked, {}};
  const auto nearest = nearest_name(asked, {deals.begin(), deals.end()});
  return Given<std::string>::refused("no deal '" + asked + "'" +
                                     (nearest ? "; did you mean '" + *nearest + "'?" : "") +
                                     " (in " + terms.place + ": " + joined(deals) + ")");
}

Given<std::vector<Input>> find_inputs(const std::string& asked, const PlaceOptions& places,
                                      const World& world) {
  using Inputs = Given<std::vector<Input>>;
  const auto terms = find_versions(places, world);
  if (!terms) return Inputs::refused(terms.why_not);
  const auto deal = choose_deal(asked, *terms);
  if (!deal) return Inputs::refused(deal.why_not);
  std::vector<Input> inputs;
  std::set<std::string> versions;
  for (const VersionFile& file : terms->versions) {
    if (file.deal != *deal) continue;
    if (!versions.insert(file.version).second) {
      return Inputs::refused("several files hold version '" + file.version + "' of " + *deal +
                             ", among them " + file.input.path);
    }
    inputs.push_back(file.input);
  }
  return {std::move(inputs), {}};
}

std::string warnings_of(const History& history, const Loaded& loaded, Colour colour) {
  std::string text = loaded.warnings;
  for (const HistoryStep& step : history.steps) {
    const auto found = std::ranges::find(loaded.agreements, step.report.after);
    const auto place = static_cast<std::size_t>(found - loaded.agreements.begin());
    text +=
        print_diagnostics(find_warnings(*step.report.comparison), loaded.sources[place], colour);
  }
  return text;
}

}  // namespace

Given<LoadedHistory> load_history(const DealRequest& request, const SelectOptions& select,
                                  const PlaceOptions& places, Colour colour, World& world) {
  using Result = Given<LoadedHistory>;
  Given<Loaded> loaded;
  if (request.versions.empty()) {
    const auto inputs = find_inputs(request.deal, places, world);
    if (!inputs) return Result::refused(as_line(inputs.why_not));
    loaded = load_inputs(*inputs, places, colour, world);
  } else {
    loaded = load(request.versions, places, colour, world);
  }
  if (!loaded) return Result::refused(loaded.why_not);

  const WhyNot why =
      why_no_match({select.clauses, select.types, select.perspective}, loaded->agreements);
  if (!why.empty()) return Result::refused(as_line(why));

  HistoryInput input;
  input.selection = selection_of(select);
  input.provenance = loaded->provenance;
  for (const auto& agreement : loaded->agreements) {
    input.versions.push_back({agreement, agreement->date()});
  }
  LoadedHistory result;
  result.catalogue = loaded->catalogue;
  result.history = make_history(std::move(input), result.catalogue);
  result.warnings = warnings_of(result.history, *loaded, colour);
  Result given;
  given.value = std::move(result);
  return given;
}

}  // namespace dealterms
