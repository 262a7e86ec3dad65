// The parts that both pages are told with: one finding, one comparison.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assess/report.hpp"
#include "assess/source_numbers.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// The number of a source that a version names, in the list at the end of the page.
using SourceNumber = std::function<std::size_t(const Agreement& agreement, const std::string& id)>;

struct TellContext {
  const Report& report;
  const Words& words;
  SourceNumber number_of;
};

// `above` is the level that what stands above has said already; none: said in any case.
[[nodiscard]] ToldFinding tell_finding(const Finding& finding, std::optional<Level> above,
                                       const TellContext& context);
[[nodiscard]] std::vector<ToldFinding> tell_findings(const std::vector<Finding>& findings,
                                                     std::optional<Level> above,
                                                     const TellContext& context);

[[nodiscard]] ToldClauseName tell_clause_name(const std::string& clause, const Report& report);
[[nodiscard]] ToldComparison tell_comparison(const TellContext& context);
[[nodiscard]] ToldBalance tell_balance(const TellContext& context);
[[nodiscard]] std::vector<ToldBargain> tell_bargains(const TellContext& context);
[[nodiscard]] ToldLevel tell_level(Level level, const Words& words);
// "with 2023 and 2025 between"; empty without any.
[[nodiscard]] std::string between_words(
    const std::vector<std::shared_ptr<const Agreement>>& versions, const Words& words);
[[nodiscard]] ToldSourceNote tell_source(const SourceNote& note, const Words& words);

}  // namespace dealterms
