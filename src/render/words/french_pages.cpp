#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_kinds{
    Said{"money", "montant"},
    Said{"percent", "pourcentage"},
    Said{"quantity", "quantité"},
    Said{"duration", "durée"},
    Said{"date", "date"},
    Said{"scale", "échelle"},
    Said{"choice", "choix"},
    Said{"set", "ensemble"},
    Said{"flag", "oui ou non"},
    Said{"party", "partie"},
    Said{"refs", "renvois à des clauses"},
    Said{"text", "texte"},
    Said{"records", "entrées"},
};

constexpr std::array k_silences{
    Said{"unknown", ""},
    Said{"none", "le silence vaut absence"},
    Said{"unlimited", "le silence vaut absence de limite"},
    Said{"term_end", "le silence vaut jusqu’au terme du contrat"},
    Said{"no", "le silence vaut non"},
};

constexpr std::array k_namings{
    Said{"favours", "à l’avantage de la partie désignée"},
    Said{"burdens", "à la charge de la partie désignée"},
};

}  // namespace

ShowPhrases french_show() {
  return {
      .clauses = "Clauses",
      .clause = {"{count} clause", "{count} clauses"},
      .part_of = "{part} sur {count}",
      .note = "note\u00a0: {words}",
      .doubt = "doute\u00a0: {words}",
      .continues = "Suite de",
      .because = "En raison de",
      .why = "Motif",
      .quote = "Citation",
      .quoted = "«\u00a0{words}\u00a0»",
      .aside = "{what} ({aside})",
  };
}

ListPhrases french_list() {
  return {
      .unreadable = "illisible\u00a0: {errors} (dealterms validate {file})",
      .error = {"{count} erreur", "{count} erreurs"},
      .deal = {"{count} accord", "{count} accords"},
      .version = {"{count} version", "{count} versions"},
      .found = "{deals}, {versions} dans {place}",
      .the_program = "le programme",
  };
}

CataloguePhrases french_catalogue() {
  return {
      .kinds = k_kinds,
      .kinds_or = " ou ",
      .kind_of = "{kind}\u00a0: {values}",
      .silences = k_silences,
      .namings = k_namings,
      .in_parts = "les deux, en partie",
      .nobody = "personne",
      .the_role = "{role}",
      .the_former = "{role} d’avant",
      .more = "plus favorise\u00a0: {whom}",
      .each = "chaque entrée favorise\u00a0: {whom}",
      .roles_are = "rôles\u00a0: {roles}",
      .conversion = "{level}, favorise\u00a0: {whom}",
      .conversions = "Transformations",
      .example = "Exemple",
      .terms = "Stipulations",
      .other = "Autres",
      .in_the_file = "Dans le fichier lui-même",
      .roles = "Rôles",
      .favours = "Favorise",
      .is = "Est",
      .is_event = "un événement\u00a0: des dates peuvent en citer l’identifiant",
      .is_definition = "une définition\u00a0: des termes peuvent en citer l’identifiant",
      .takes = "Admet",
      .takes_any = "des stipulations que rien ne déclare, sans direction",
      .type = {"{count} type de clause", "{count} types de clauses"},
      .explains = "{types}\u202f; «\u00a0dealterms catalogue TYPE\u00a0» en explique un",
  };
}

}  // namespace dealterms
