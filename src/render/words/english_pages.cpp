#include <array>

#include "render/words/parts.hpp"

namespace dealterms {
namespace {

constexpr std::array k_kinds{
    Said{"money", "money"},       Said{"percent", "percent"}, Said{"quantity", "quantity"},
    Said{"duration", "duration"}, Said{"date", "date"},       Said{"scale", "scale"},
    Said{"choice", "choice"},     Said{"set", "set"},         Said{"flag", "flag"},
    Said{"party", "party"},       Said{"refs", "refs"},       Said{"text", "text"},
    Said{"records", "records"},
};

constexpr std::array k_silences{
    Said{"unknown", ""},
    Said{"none", "silence means none"},
    Said{"unlimited", "silence means unlimited"},
    Said{"term_end", "silence means the end of the term"},
    Said{"no", "silence means no"},
};

constexpr std::array k_namings{
    Said{"favours", "good for the party named"},
    Said{"burdens", "a burden on the party named"},
};

}  // namespace

ShowPhrases english_show() {
  return {
      .clauses = "Clauses",
      .clause = {"{count} clause", "{count} clauses"},
      .part_of = "{part} of {count}",
      .note = "note: {words}",
      .doubt = "doubt: {words}",
      .continues = "Continues",
      .because = "Because of",
      .why = "Why",
      .quote = "Quote",
      .quoted = "“{words}”",
      .aside = "{what} ({aside})",
  };
}

ListPhrases english_list() {
  return {
      .unreadable = "cannot be read: {errors} (dealterms validate {file})",
      .error = {"{count} error", "{count} errors"},
      .deal = {"{count} deal", "{count} deals"},
      .version = {"{count} version", "{count} versions"},
      .found = "{deals}, {versions} in {place}",
      .the_program = "the program",
  };
}

CataloguePhrases english_catalogue() {
  return {
      .kinds = k_kinds,
      .kinds_or = " or ",
      .kind_of = "{kind}: {values}",
      .silences = k_silences,
      .namings = k_namings,
      .in_parts = "both, in parts",
      .nobody = "nobody",
      .the_role = "the {role}",
      .the_former = "the former {role}",
      .more = "more favours {whom}",
      .each = "each favours {whom}",
      .roles_are = "roles: {roles}",
      .conversion = "{level}, favours {whom}",
      .conversions = "Conversions",
      .example = "Example",
      .terms = "Terms",
      .other = "Other",
      .in_the_file = "In the file itself",
      .roles = "Roles",
      .favours = "Favours",
      .is = "Is",
      .is_event = "an event: dates may name its id",
      .is_definition = "a definition: tokens may name its id",
      .takes = "Takes",
      .takes_any = "terms that nobody declared, without direction",
      .type = {"{count} clause type", "{count} clause types"},
      .explains = "{types}; 'dealterms catalogue TYPE' explains one",
  };
}

}  // namespace dealterms
