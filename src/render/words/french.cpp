// French, as lawyers and the press write it. A sentence is a noun phrase behind a colon ("Taux :
// hausse, 10 % → 20 %"), so that nothing has to agree in gender with a title that comes from data.
// \u00a0 and \u202f are spaces that must not break, the second a narrow one.
#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_term_sentences{
    Said{"raised", "{term}\u00a0: hausse, {old} → {new}"},
    Said{"lowered", "{term}\u00a0: baisse, {old} → {new}"},
    Said{"later", "{term}\u00a0: report, {old} → {new}"},
    Said{"earlier", "{term}\u00a0: avancement, {old} → {new}"},
    Said{"widened", "{term}\u00a0: élargissement, {tokens}"},
    Said{"narrowed", "{term}\u00a0: restriction, {tokens}"},
    Said{"varied", "{term}\u00a0: changement dans les deux sens, {tokens}"},
    Said{"changed", "{term}\u00a0: changement, {old} → {new}"},
    Said{"reworded", "{term}\u00a0: nouvelle rédaction"},
    Said{"added", "{term}\u00a0: ajout, {new}"},
    Said{"removed", "{term}\u00a0: suppression, auparavant {old}"},
    Said{"mentioned", "{term}\u00a0: première mention, {new}"},
    Said{"not_mentioned", "{term}\u00a0: plus de mention, auparavant {old}"},
    Said{"disclosed", "{term}\u00a0: divulgation, {new}"},
    Said{"withheld", "{term}\u00a0: valeur désormais tenue secrète, auparavant {old}"},
    Said{"sharpened",
         "{term}\u00a0: valeur plus précise, {new}, dans les limites de l’ancienne ({old})"},
    Said{"blurred", "{term}\u00a0: valeur moins précise, {new}, auparavant {old}"},
    Said{"restated", "{term}\u00a0: même sens en d’autres termes, {new}, auparavant {old}"},
    Said{"moved", "{term}\u00a0: déplacement, {old} → {new}"},
    Said{"lapsed", "{term}\u00a0: caducité, {old} → {new}"},
};

constexpr std::array k_whole_sentences{
    Said{"added", "{what}\u00a0: ajout"},
    Said{"removed", "{what}\u00a0: fin"},
    Said{"mentioned", "{what}\u00a0: première mention"},
    Said{"not_mentioned", "{what}\u00a0: plus de mention"},
    Said{"came_and_went", "{what}\u00a0: apparition puis disparition entre les deux versions"},
    Said{"converted", "{old}\u00a0: transformation en {new}"},
    Said{"split", "{what}\u00a0: maintien, par scission de {from}"},
    Said{"merged", "{what}\u00a0: réunion de {from}"},
    Said{"renamed", "{what}\u00a0: nouveau nom, auparavant {from}"},
    Said{"reversed", "{what}\u00a0: inversion, les parties échangent leurs places"},
    Said{"lapsed", "{what}\u00a0: caducité"},
    Said{"changed", "{what}\u00a0: changement"},
    Said{"restated", "{what}\u00a0: même sens en d’autres termes"},
};

constexpr std::array k_whats{
    Said{"raised", "hausse"},
    Said{"lowered", "baisse"},
    Said{"later", "report"},
    Said{"earlier", "avancement"},
    Said{"widened", "élargissement"},
    Said{"narrowed", "restriction"},
    Said{"changed", "changement"},
    Said{"reworded", "nouvelle rédaction"},
    Said{"added", "ajout"},
    Said{"disclosed", "divulgation"},
    Said{"restated", "même sens en d’autres termes"},
    Said{"moved", "déplacement"},
    Said{"lapsed", "caducité"},
    Said{"converted", "transformation"},
    Said{"split", "scission"},
    Said{"merged", "réunion"},
    Said{"renamed", "nouveau nom"},
    Said{"reversed", "inversion"},
    Said{"removed", "fin"},
    Said{"mentioned", "première mention"},
    Said{"not_mentioned", "plus de mention"},
    Said{"came_and_went", "apparition puis disparition"},
    Said{"varied", "changement dans les deux sens"},
    Said{"sharpened", "valeur plus précise"},
    Said{"blurred", "valeur moins précise"},
    Said{"withheld", "valeur désormais tenue secrète"},
};

constexpr std::array k_levels{
    Said{"critical", "critique"}, Said{"major", "majeur"},           Said{"moderate", "modéré"},
    Said{"minor", "mineur"},      Said{"editorial", "rédactionnel"},
};

constexpr std::array k_level_forms{
    SaidOfMany{"critical", {"critique", "critiques"}},
    SaidOfMany{"major", {"majeur", "majeurs"}},
    SaidOfMany{"moderate", {"modéré", "modérés"}},
    SaidOfMany{"minor", {"mineur", "mineurs"}},
    SaidOfMany{"editorial", {"rédactionnel", "rédactionnels"}},
};

constexpr std::array k_reasons{
    Said{"undisclosed_before", "l’ancienne valeur n’est pas publique"},
    Said{"undisclosed_after", "la nouvelle valeur n’est pas publique"},
    Said{"unknowns_differ", "les deux valeurs sont inconnues, et ce n’est pas la même"},
    Said{"units_differ", "les unités diffèrent"},
    Said{"bases_differ", "les bases de calcul diffèrent"},
    Said{"durations_not_comparable", "jours et mois ne se comparent pas ici"},
    Said{"intervals_overlap", "les deux intervalles se recoupent"},
    Said{"events_differ", "nul ne sait lequel des événements viendra le premier"},
    Said{
        "method_unspecified",
        "le texte ne dit pas si chaque tranche a son taux ou si le taux atteint vaut pour le tout"},
    Said{"readings_disagree", "les sources se contredisent"},
    Said{"on_some_readings", "selon certaines lectures, qu’aucune ne contredit"},
    Said{"alternative", "l’une des deux versions laisse un choix"},
    Said{"forms_differ", "les deux formes ne se comparent pas"},
    Said{"earlier_silent", "les sources antérieures n’en disent rien"},
};

constexpr std::array k_grounds{
    Said{"role_unbound", "le fichier ne dit pas qui tient ce rôle"},
    Said{"mutual", "les deux parties sont tenues de la même façon"},
    Said{"silence_means_none", "le silence valait absence"},
    Said{"silence_means_unlimited", "le silence valait absence de limite"},
    Said{"silence_means_term_end", "le silence valait jusqu’au terme du contrat"},
    Said{"silence_unknown", "on ne sait pas ce que valait le silence"},
    Said{"part_of_split", "ce qui reste de l’ancienne clause, non une concession nouvelle"},
    Said{"own_hands", "au pouvoir de la partie même que cela limiterait"},
    Said{"nobody_gave_it_up", "son acte est arrivé à terme, personne n’y a renoncé"},
    Said{"only_presumed", "maintien présumé, puisque rien n’indique le contraire"},
    Said{"fits_the_old", "c’est peut-être la même valeur"},
    Said{"file_says_so", "d’après le fichier"},
    Said{"conversion_unknown", "le catalogue ne dit pas qui gagne à cette transformation"},
};

constexpr std::array k_subjects{
    Said{"party", "Partie"},
    Said{"others", "Tiers nommé"},
    Said{"instrument", "Acte"},
    Said{"source", "Source"},
    Said{"open_point", "Point en suspens"},
    Said{"bargain", "Contrepartie"},
    Said{"deal", "Version"},
};

}  // namespace

const Words& french() {
  static const Words k_french{
      .code = "fr",
      .names = nullptr,
      .values = french_values(),
      .show = french_show(),
      .list = french_list(),
      .catalogue = french_catalogue(),
      .term_sentences = k_term_sentences,
      .whole_sentences = k_whole_sentences,
      .whats = k_whats,
      .levels = k_levels,
      .level_forms = k_level_forms,
      .reasons = k_reasons,
      .judgement_reasons = k_grounds,
      .subjects = k_subjects,
      .headline = "{what}\u00a0: {did}",
      .named = "{what} «\u00a0{name}\u00a0»",
      .labelled = "{label}\u00a0: {words}",
      .favours = "favorable à {parties}",
      .against = "défavorable à {parties}",
      .gain_for = "gain pour {party}",
      .loss_for = "perte pour {party}",
      .mixed = "effet mitigé",
      .neutral = "effet neutre",
      .undetermined = "effet indéterminé",
      .list_and = " et ",
      .balance = "Bilan",
      .gained = "gagne",
      .gave_up = "cède",
      .nothing = "rien",
      .more = "et {count} de plus",
      .reports_only = "connu par la presse et d’autres récits, non par le contrat",
      .presumed = "maintien présumé\u00a0: {count}",
      .identical = "Aucun changement\u00a0: {old} et {new} disent la même chose.",
      .nothing_shown = "Rien à montrer à ce niveau.",
      .hidden = "sans montrer {what} (visibles avec --all)",
      .filtered = "laissés de côté par --clause ou --type\u00a0: {count}",
      .became = "{old}\u00a0: devient {new}",
      .bargains = "Donnant, donnant",
      .dependents = "en dépend\u00a0: {clauses}",
      .because_word = "motif\u00a0: {why}",
      .sources = "Sources",
      .outside_clauses = "Autour des clauses",
      .points = {"{count} point", "{count} points"},
      .days = {"{count} jour", "{count} jours"},
      .steps = {"{count} cran", "{count} crans"},
      .crossing = "les totaux se croisent à {at}",
      .from_to = "de {from} à {to}",
      .up_to = "jusqu’à {to}",
      .above = "au-delà de {from}",
      .until = "jusqu’à\u00a0: {to}",
      .since = "à partir de\u00a0: {from}",
      .finding = {"changement", "changements"},
      .change_at = {"{count} changement {level}", "{count} changements {level}"},
      .history = french_history(),
      .html = french_html(),
  };
  return k_french;
}

}  // namespace dealterms
