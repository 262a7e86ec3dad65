#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_signs{
    Said{"began", "commence"},           Said{"changed", "change"},
    Said{"converted", "change de type"}, Said{"split", "scission ou réunion"},
    Said{"ended", "prend fin"},          Said{"passed", "commence et prend fin"},
    Said{"quiet", "inchangée"},
};

}  // namespace

HtmlPhrases french_html() {
  return {
      .skip = "Aller aux clauses",
      .contents = "Sommaire",
      .timeline = "Chronologie",
      .timeline_about =
          "La vie de {clauses} au fil de {versions}\u00a0; le tableau qui suit dit la "
          "même chose en mots",
      .version_count = {"{count} version", "{count} versions"},
      .signs = k_signs,
      .balance_about = "Ce que chaque partie a gagné et cédé",
      .balance_row = "{party} a gagné {gained} et a cédé {lost}",
      .trend_about = "{term}\u00a0: {points}",
      .trend_point = "{version}, {value}",
      .trend_unknown = "non précisé",
      .old_words = "avant\u00a0: ",
      .new_words = "après\u00a0: ",
      .source = "source {number}",
      .wide = "{what}, défile latéralement",
  };
}

}  // namespace dealterms
