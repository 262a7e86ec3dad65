#include <algorithm>

#include "assess/policy/policy_reader.hpp"
#include "base/text.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

// Beneath a policy that governs more files than are at hand, a name that none of these has may be
// one of the others.
bool may_be_of_another_file(const RulesAndPaths& known) { return !known.has_all_files(); }

bool is_at_hand(std::string_view party, const PolicyContext& context) {
  return context.known.names().parties.contains(party);
}

// A policy may stand above the folders of several deals, of which only some are at hand.
std::string advice_on_party(const std::vector<std::string>& parties, DiagnosticCode code) {
  std::string theirs = "they have " + join(parties);
  if (code == DiagnosticCode::party_of_no_file) return theirs;
  return theirs +
         "; a deal with other parties wants a `.dealterms.yaml` of its own, in the folder of that "
         "deal";
}

void check_party(std::string_view name, Place place, bool may_be_elsewhere,
                 const PolicyContext& context) {
  const auto& parties = context.known.names().parties;
  const bool is_nothing_at_hand = context.known.given().agreements.empty();
  if (is_at_hand(name, context) || is_nothing_at_hand) return;
  const auto code =
      may_be_elsewhere ? DiagnosticCode::party_of_no_file : DiagnosticCode::unknown_policy_party;
  std::string meant = nearest_name(name, parties.candidates_for(name)).value_or("");
  std::string hint = meant.empty() ? advice_on_party(parties.names(), code) : std::string();
  context.diagnostics.add({code, place, {std::string{name}}, std::move(hint), std::move(meant)});
}

void add_unnamed(DiagnosticCode code, std::string_view text, Place place,
                 const PolicyContext& context) {
  context.diagnostics.add({code, place, {std::string{text}}, {}, context.known.nearest(text)});
}

}  // namespace

Pattern read_pattern(std::string_view text, Place place, const PolicyContext& context) {
  switch (context.known.find(text)) {
    case RulesAndPaths::Known::yes:
      break;
    case RulesAndPaths::Known::no:
      add_unnamed(DiagnosticCode::unknown_rule_or_path, text, place, context);
      break;
    case RulesAndPaths::Known::no_such_clause:
      if (context.known.has_all_files()) {
        add_unnamed(DiagnosticCode::unknown_rule_or_path, text, place, context);
      } else if (!context.known.given().agreements.empty()) {
        add_unnamed(DiagnosticCode::clause_of_no_file, text, place, context);
      }
      break;
  }
  return {std::string{text}, place};
}

std::vector<Pattern> read_patterns(const NodeEntry& entry, const PolicyContext& context) {
  std::vector<Pattern> patterns;
  for (const PlacedName& name : expect_names(entry.value, entry.key, context.diagnostics)) {
    patterns.push_back(read_pattern(name.name, name.place, context));
  }
  return patterns;
}

std::vector<std::string> read_protected(const NodeEntry& entry, const PolicyContext& context) {
  std::vector<PlacedName> names = expect_names(entry.value, entry.key, context.diagnostics);
  const bool may_be_elsewhere =
      may_be_of_another_file(context.known) &&
      std::ranges::any_of(names, [&](const auto& one) { return is_at_hand(one.name, context); });
  std::vector<std::string> parties;
  for (PlacedName& name : names) {
    check_party(name.name, name.place, may_be_elsewhere, context);
    parties.push_back(std::move(name.name));
  }
  return parties;
}

std::string read_party(const NodeEntry& entry, const PolicyContext& context) {
  const auto name = expect_text(entry.value, entry.key, context.diagnostics);
  if (!name) return {};
  check_party(*name, entry.value.place, may_be_of_another_file(context.known), context);
  return *name;
}

std::optional<Level> read_level(const NodeEntry& entry, const PolicyContext& context) {
  const auto text = expect_text(entry.value, entry.key, context.diagnostics);
  if (!text) return std::nullopt;
  const auto level = enum_named<Level>(*text);
  if (level) return level;
  std::vector<std::string> levels;
  for (const Level known : k_levels) levels.emplace_back(name_of(known));
  context.diagnostics.add_with_list(DiagnosticCode::bad_level, entry.value.place, *text, levels);
  return std::nullopt;
}

std::optional<std::string_view> read_one_of(const NodeEntry& entry,
                                            std::span<const std::string_view> words,
                                            const PolicyContext& context) {
  const auto text = expect_text(entry.value, entry.key, context.diagnostics);
  if (!text) return std::nullopt;
  const auto found = std::ranges::find(words, *text);
  if (found != words.end()) return *found;
  const std::vector<std::string> known(words.begin(), words.end());
  context.diagnostics.add({DiagnosticCode::unknown_policy_word,
                           entry.value.place,
                           {*text, entry.key},
                           "one of: " + join(known),
                           nearest_name(*text, known).value_or("")});
  return std::nullopt;
}

std::string read_words(const NodeEntry& entry, const PolicyContext& context) {
  if (entry.value.is_scalar()) return folded(entry.value.text);
  context.diagnostics.add(DiagnosticCode::expected_scalar, entry.value.place, {entry.key});
  return {};
}

}  // namespace dealterms
