#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_cells{
    Said{"absent", ""},
    Said{"present", "en place"},
    Said{"unchanged", "idem"},
    Said{"presumed", "présumée"},
    Said{"restated", "redite"},
    Said{"added", "nouvelle"},
    Said{"mentioned", "apparaît"},
    Said{"changed", "modifiée"},
    Said{"converted", "muée"},
    Said{"split", "scindée"},
    Said{"merged", "réunie"},
    Said{"renamed", "renommée"},
    Said{"reversed", "inversée"},
    Said{"ended", "terminée"},
    Said{"lapsed", "caduque"},
    Said{"not_mentioned", "silence"},
    Said{"came_and_went", "éphémère"},
};

constexpr std::array k_states{
    Said{"absent", "absente"},
    Said{"present", "en place"},
    Said{"unchanged", "inchangée"},
    Said{"presumed", "maintien présumé, puisque rien n’indique le contraire"},
    Said{"restated", "même contenu, en d’autres mots ou sur d’autres preuves"},
    Said{"added", "commence"},
    Said{"mentioned", "mentionnée pour la première fois"},
    Said{"changed", "modifiée"},
    Said{"converted", "devient une clause d’un autre type"},
    Said{"split", "détachée d’une autre clause"},
    Said{"merged", "réunie à une autre clause"},
    Said{"renamed", "se poursuit sous un autre identifiant"},
    Said{"reversed", "les parties échangent leurs rôles"},
    Said{"ended", "a pris fin"},
    Said{"lapsed", "caduque avec son instrument"},
    Said{"not_mentioned", "n’est plus mentionnée, ce qui n’affirme rien"},
    Said{"came_and_went", "née et éteinte depuis la version précédente"},
};

constexpr std::array k_nets{
    Said{"unchanged", "inchangée"},
    Said{"changed", "modifiée"},
    Said{"came_back", "revenue à ce qu’elle était"},
    Said{"began", "nouvelle depuis la première version"},
    Said{"ended", "disparue depuis la première version"},
    Said{"passed_by", "ni dans la première version ni dans la dernière"},
};

constexpr std::array k_open_states{
    Said{"open", "en suspens"},
    Said{"resolved", "réglé"},
    Said{"dropped", "abandonné"},
};

}  // namespace

HistoryPhrases french_history() {
  return {
      .cells = k_cells,
      .states = k_states,
      .nets = k_nets,
      .open_states = k_open_states,
      .versions = "Versions",
      .version = "Version",
      .date = "Date",
      .undated = "sans date",
      .what_happened = "Ce qui s’est passé",
      .clause = "Clause",
      .clauses = "Clauses",
      .type = "Type",
      .title = "Titre",
      .net = "Bilan",
      .matrix = "Chaque clause dans chaque version",
      .legend_levels = "!! critique, ! majeur",
      .back_and_forth = "Allers et retours",
      .came_back =
          "{what}\u00a0: {value} en {old}, {away} en {between}, de nouveau {value} en {new}",
      .clause_came_back =
          "{what}\u00a0: présente en {old}, absente en {between}, de nouveau présente en {new}",
      .silence = "rien",
      .part_of = "voir {clause}",
      .earlier_ids = "auparavant {ids}",
      .top = "Ce qui compte le plus",
      .undone = "annulé par la suite",
      .open_points = "Points en suspens",
      .gained = "A gagné",
      .gave_up = "A cédé",
      .about = "Ce qui était en suspens",
      .outcome = "Comment cela s’est réglé",
      .hidden = "Laissé de côté",
      .hidden_none = "Rien n’a été laissé de côté.",
      .hidden_level = "{what}\u00a0: sous le niveau affiché",
      .hidden_clauses = "{what}\u00a0: sous le niveau demandé",
      .hidden_filtered = "{what}\u00a0: hors de la demande",
      .rests_on = "Sur quoi repose ce rapport",
      .file = "Fichier",
      .digest = "SHA-256",
      .program = "dealterms {version}",
      .catalogue = "catalogue",
      .printed_on = "Imprimé le {date}.",
      .no_changes = "Aucune clause n’a changé.",
      .comes_to = "{party} a gagné {gained} et a cédé {lost}.",
      .cut = "Non affiché ici, pour tenir en {limit} caractères\u00a0: {clauses}, {changes}.",
      .level = "Niveau",
      .party = "Partie",
      .net_finding = "Bilan, {old} → {new}",
      .findings = "Constats",
      .hidden_presumed = {"{count} valeur de {version} n’est que présumée inchangée",
                          "{count} valeurs de {version} ne sont que présumées inchangées"},
      .clause_count = {"{count} clause", "{count} clauses"},
      .details = {"{count} terme", "{count} termes"},
      .change_count = {"{count} changement", "{count} changements"},
  };
}

}  // namespace dealterms
