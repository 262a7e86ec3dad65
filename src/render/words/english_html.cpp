#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_signs{
    Said{"began", "begins"},
    Said{"changed", "changes"},
    Said{"converted", "becomes another type"},
    Said{"split", "split off or merged"},
    Said{"ended", "ends"},
    Said{"passed", "begins and ends"},
    Said{"quiet", "unchanged"},
};

}  // namespace

HtmlPhrases english_html() {
  return {
      .skip = "Skip to the clauses",
      .contents = "Contents",
      .timeline = "Timeline",
      .timeline_about =
          "The history of {clauses} over {versions}; the table that follows says the "
          "same in words",
      .version_count = {"{count} version", "{count} versions"},
      .signs = k_signs,
      .balance_about = "What each party gained and gave up",
      .balance_row = "{party} gained {gained} and gave up {lost}",
      .trend_about = "{term}: {points}",
      .trend_point = "{version}, {value}",
      .trend_unknown = "not said",
      .old_words = "was: ",
      .new_words = "now: ",
      .source = "source {number}",
      .wide = "{what}, scrolls sideways",
  };
}

}  // namespace dealterms
