#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_scales{ScaleName{"\u00a0Md", 9}, ScaleName{"\u00a0M", 6}};

constexpr std::array k_periods{
    Said{"year", "an"},           Said{"calendar year", "année civile"},
    Said{"month", "mois"},        Said{"fiscal year", "exercice"},
    Said{"quarter", "trimestre"}, Said{"week", "semaine"},
    Said{"day", "jour"},          Said{"hour", "heure"},
    Said{"unit", "unité"},        Said{"request", "requête"},
    Said{"user", "utilisateur"},  Said{"seat", "poste"},
    Said{"claim", "réclamation"},
};

constexpr std::array k_durations{
    SaidOfMany{"hour", {"heure", "heures"}},
    SaidOfMany{"business day", {"jour ouvré", "jours ouvrés"}},
    SaidOfMany{"day", {"jour", "jours"}},
    SaidOfMany{"week", {"semaine", "semaines"}},
    SaidOfMany{"month", {"mois", "mois"}},
    SaidOfMany{"quarter", {"trimestre", "trimestres"}},
    SaidOfMany{"year", {"an", "ans"}},
};

constexpr std::array<std::string_view, 12> k_months{"janvier",   "février", "mars",     "avril",
                                                    "mai",       "juin",    "juillet",  "août",
                                                    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 31> k_month_days{
    "1er", "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14", "15", "16",
    "17",  "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};

constexpr std::array k_events{
    Said{"signing", "la signature"},
    Said{"effective", "l’entrée en vigueur"},
    Said{"term_end", "le terme du contrat"},
    Said{"termination", "la résiliation"},
};

constexpr std::array k_keys{
    Said{"about", "objet"},
    Said{"agreed", "accord conclu"},
    Said{"amends", "modifie"},
    Said{"announced", "annonce"},
    Said{"assignment", "cession"},
    Said{"ambiguous", "texte équivoque"},
    Said{"bargains", "contreparties"},
    Said{"basis", "fondement"},
    Said{"because", "en raison de"},
    Said{"by", "par"},
    Said{"catalogue", "catalogue"},
    Said{"clauses", "clauses"},
    Said{"conditions", "conditions"},
    Said{"continues", "suite de"},
    Said{"contract", "contrat"},
    Said{"conversion", "transformation"},
    Said{"court", "pièce judiciaire"},
    Said{"date", "date"},
    Said{"deal", "accord"},
    Said{"disputed", "sources en désaccord"},
    Said{"doubt", "doute"},
    Said{"draft", "projet"},
    Said{"dropped", "abandon"},
    Said{"each", "chaque partie"},
    Said{"effective", "entrée en vigueur"},
    Said{"ended", "fin"},
    Said{"exceptions", "exceptions"},
    Said{"expires", "échéance"},
    Said{"filing", "document réglementaire"},
    Said{"for", "au profit de"},
    Said{"forum", "forum en ligne"},
    Said{"from", "à partir de"},
    Said{"how", "mode"},
    Said{"in_the_hands_of", "au pouvoir de"},
    Said{"instruments", "actes"},
    Said{"kind", "nature"},
    Said{"lapses", "caducité"},
    Said{"limited_to", "pour ces seules clauses"},
    Said{"members", "membres"},
    Said{"merger", "fusion"},
    Said{"name", "nom"},
    Said{"note", "note"},
    Said{"novation", "novation"},
    Said{"of", "du côté de"},
    Said{"official", "source officielle"},
    Said{"open", "en suspens"},
    Said{"open_points", "points en suspens"},
    Said{"others", "tiers nommés"},
    Said{"outcome", "issue"},
    Said{"parties", "parties"},
    Said{"position", "position"},
    Said{"positions", "positions"},
    Said{"press", "presse"},
    Said{"presumed", "par présomption"},
    Said{"projected", "en projet"},
    Said{"publisher", "éditeur"},
    Said{"quote", "citation"},
    Said{"redacted", "valeur occultée"},
    Said{"rename", "changement de nom"},
    Said{"reported", "selon des sources"},
    Said{"reports", "récits de presse"},
    Said{"resolved", "tranché"},
    Said{"section", "article"},
    Said{"seed", "article d’origine"},
    Said{"short", "nom court"},
    Said{"signed", "signature"},
    Said{"sources", "sources"},
    Said{"stated", "selon le texte"},
    Said{"status", "état"},
    Said{"title", "titre"},
    Said{"type", "type"},
    Said{"under_negotiation", "en cours de négociation"},
    Said{"undisclosed", "non divulgué"},
    Said{"unknown", "mode inconnu"},
    Said{"until", "échéance"},
    Said{"url", "adresse"},
    Said{"version", "version"},
    Said{"what", "objet"},
    Said{"why", "motif"},
};

constexpr std::array k_ranges{
    Said{"about", "environ {value}"},  Said{"at_least", "au moins {value}"},
    Said{"over", "plus de {value}"},   Said{"up_to", "au plus {value}"},
    Said{"under", "moins de {value}"},
};

constexpr std::array k_date_ranges{
    Said{"about", "vers {value}"},  Said{"at_least", "pas avant {value}"},
    Said{"over", "après {value}"},  Said{"up_to", "au plus tard {value}"},
    Said{"under", "avant {value}"},
};

constexpr std::array k_combined{
    Said{"earlier_of", "la première échéance\u00a0: {list}"},
    Said{"later_of", "la dernière échéance\u00a0: {list}"},
    Said{"greater_of", "le plus élevé\u00a0: {list}"},
    Said{"lesser_of", "le moins élevé\u00a0: {list}"},
};

}  // namespace

ValuePhrases french_values() {
  return {
      .amounts = {"\u202f", ",", k_scales},
      .counts = {"\u202f", ",", {}},
      .singular = Singular::below_two,
      .money = "{number}\u00a0{currency}",
      .percent = "{number}\u202f%",
      .multiple = "{number}\u00a0fois",
      .of = "{amount} (base\u00a0: {base})",
      .per = "{amount} par {period}",
      .periods = k_periods,
      .durations = k_durations,
      .day = "{day}\u00a0{month} {year}",
      .the_day = "le {day}\u00a0{month} {year}",
      .month = "{month} {year}",
      .through_month = "jusqu’à fin {month} {year}",
      .through_year = "jusqu’à fin {year}",
      .perpetual = "sans limite de durée",
      .months = k_months,
      .month_days = k_month_days,
      .after_event = "{duration} après {event}",
      .before_event = "{duration} avant {event}",
      .events = k_events,
      .event = "«\u00a0{event}\u00a0»",
      .none = "néant",
      .unlimited = "sans limite",
      .yes = "oui",
      .no = "non",
      .nothing = "rien",
      .each = "chaque partie",
      .keys = k_keys,
      .named = "{unknown} «\u00a0{name}\u00a0»",
      .more_than = ", plus que «\u00a0{name}\u00a0»",
      .less_than = ", moins que «\u00a0{name}\u00a0»",
      .ended = "a pris fin",
      .ended_on = "fin\u00a0: {date}",
      .one_of = "au choix\u00a0: {list}",
      .chosen = "au choix de {chooser}\u00a0: {list}",
      .ranges = k_ranges,
      .date_ranges = k_date_ranges,
      .between = "{low} à {high}",
      .combined = k_combined,
      .or_reading = ", ou bien ",
      .noted = "{value} ({notes})",
      .tier_up_to = "{value} jusqu’à {bound}",
      .tier_above = "{value} au-delà",
      .tiers_of = "base\u00a0: {base}",
      .tiers_marginal = "chaque tranche à son propre taux",
      .tiers_cliff = "le tout au taux atteint",
      .tiers_reset = "remise à zéro\u00a0: {when}",
      .step = "dès {date}\u00a0: {value}",
      .then = ", puis ",
      .series = "par {period}\u00a0: {list}",
      .series_from = "par {period} dès {date}\u00a0: {list}",
      .series_growth = "{series}, puis {amount} de plus à chaque fois",
      .section = "art. {section}",
      .by = "par «\u00a0{instrument}\u00a0»",
  };
}

}  // namespace dealterms
