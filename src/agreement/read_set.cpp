// Sets of tokens, parties and clause ids. A token is always itself: `[none, api]` holds a token
// called none, and only a term that is nothing but `none` says that there is none.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "agreement/read_evidence.hpp"
#include "agreement/unknown_names.hpp"
#include "agreement/value_reader.hpp"
#include "base/text.hpp"
#include "base/typography.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/file_format.hpp"
#include "document/expect.hpp"

namespace dealterms {

namespace {

struct Known {
  const NameList* names;  // null: any token will do
  DiagnosticCode code;
};

// `each` names every party: a mutual role.
Known known_tokens(const ReadContext& context) {
  if (context.spec.is(Kind::party)) {
    return {&context.names.parties, DiagnosticCode::unknown_party};
  }
  if (context.spec.is(Kind::refs)) {
    return {&context.names.clauses, DiagnosticCode::unknown_clause};
  }
  return {nullptr, {}};
}

bool is_known(const std::string& name, Place place, const ReadContext& context) {
  const Known known = known_tokens(context);
  if (known.names == nullptr) return true;
  if (context.spec.is(Kind::party) && name == k_each_party) return true;
  if (known.names->contains(name)) return true;
  if (known.code == DiagnosticCode::unknown_clause) {
    add_unknown_clause(name, place, context.names, context.diagnostics);
  } else {
    add_unknown_party(name, place, context.names, context.diagnostics);
  }
  return false;
}

std::optional<SetToken> read_name(const Node& node, const ReadContext& context) {
  if (!node.is_scalar()) {
    context.diagnostics.add(DiagnosticCode::expected_scalar, node.place, {context.spec.name},
                            "an entry is a word, or {value: word, ended: yes}");
    return std::nullopt;
  }
  SetToken token{folded(node.text), {}, {}, node.place};
  if (token.name.empty()) {
    context.diagnostics.add(DiagnosticCode::empty_value, node.place, {context.spec.name});
    return std::nullopt;
  }
  if (!is_known(token.name, node.place, context)) return std::nullopt;
  return token;
}

// Ids are what they are called by, and no id is wider than another.
bool is_allowed(TokenKey key, const TermSpec& spec) {
  const bool of_words = key == TokenKey::was || key == TokenKey::wider_than;
  return !of_words || !(spec.is(Kind::party) || spec.is(Kind::refs));
}

std::vector<std::string> read_narrower(const NodeEntry& entry, const ReadContext& context) {
  std::vector<std::string> names;
  for (const PlacedName& narrower : expect_names(entry.value, entry.key, context.diagnostics)) {
    names.push_back(folded(narrower.name));
  }
  return names;
}

void report_unknown_key(const NodeEntry& entry, const ReadContext& context) {
  std::vector<std::string> known;
  for (const TokenKey key : all_values<TokenKey>()) {
    if (is_allowed(key, context.spec)) known.emplace_back(name_of(key));
  }
  for (const auto key : evidence_key_names(EvidenceOf::anything)) known.emplace_back(key);
  add_unknown(DiagnosticCode::unknown_key, entry, context.spec.name, known, context.diagnostics);
}

std::optional<SetToken> read_token_map(const Node& map, const ReadContext& context) {
  const Node* value = map.find("value");
  if (value == nullptr) {
    context.diagnostics.add(DiagnosticCode::missing_key, map.place, {"value", context.spec.name},
                            "an entry with evidence is written {value: word, sources: [...]}");
    return std::nullopt;
  }
  auto token = read_name(*value, context);
  std::optional<Ended> ended;
  Evidence evidence;
  RareText was;
  std::vector<std::string> wider_than;
  for (const NodeEntry& entry : map.entries) {
    if (const auto own = enum_named<TokenKey>(entry.key); own && is_allowed(*own, context.spec)) {
      switch (*own) {
        case TokenKey::value:
          break;
        case TokenKey::ended:
          ended = read_ended(entry.value, context.names, context.diagnostics);
          break;
        case TokenKey::was:
          was = read_words(&entry.value, entry.key, context);
          break;
        case TokenKey::wider_than:
          wider_than = read_narrower(entry, context);
          break;
      }
    } else if (const auto* key = find_evidence_key(entry.key, EvidenceOf::anything)) {
      read_evidence_entry(key->key, entry, context.names, evidence, context.diagnostics);
    } else {
      report_unknown_key(entry, context);
    }
  }
  if (!token) return std::nullopt;
  token->ended = ended;
  if (!evidence.empty()) token->evidence = std::move(evidence);
  token->was = std::move(was);
  if (!wider_than.empty()) token->wider_than = std::move(wider_than);
  return token;
}

// Sorts by name; a double, however it is set, is diagnosed and left out.
void sort_and_check(std::vector<SetToken>& tokens, const ReadContext& context) {
  sort_tokens(tokens);
  const auto is_double = [](const SetToken& a, const SetToken& b) {
    return is_same_name(a.name, b.name);
  };
  for (auto at = std::ranges::adjacent_find(tokens, is_double); at != tokens.end();
       at = std::adjacent_find(at + 1, tokens.end(), is_double)) {
    context.diagnostics.add(DiagnosticCode::duplicate_token, (at + 1)->place, {at->name});
  }
  tokens.erase(std::unique(tokens.begin(), tokens.end(), is_double), tokens.end());
}

// Of two tokens one at most is wider than the other. What the catalogue says counts as well.
void refuse_circles(Set& set, const ReadContext& context) {
  constexpr std::size_t k_most_rows = 64;  // no list of a contract has so many levels of breadth
  std::vector<Breadth> rows = context.spec.wider;
  std::size_t own_rows = 0;
  for (SetToken& token : set.tokens) {
    if (!token.wider_than) continue;
    if (++own_rows > k_most_rows) {
      context.diagnostics.add(
          DiagnosticCode::bad_combination, token.place,
          {fmt::format("more than {} words say what they are wider than", k_most_rows)},
          "say it in a catalogue of your own");
      return;
    }
    rows.push_back({token.name, *token.wider_than});
    if (!takes_in(rows, token.name, token.name)) continue;
    context.diagnostics.add(DiagnosticCode::bad_combination, token.place,
                            {fmt::format("'{}' is wider than itself", token.name)},
                            "of two words one at most is wider than the other");
    token.wider_than.reset();
    rows.pop_back();
  }
}

}  // namespace

bool is_token_map(const Node& map) {
  return std::ranges::any_of(std::array{TokenKey::ended, TokenKey::was, TokenKey::wider_than},
                             [&](TokenKey key) { return map.find(name_of(key)) != nullptr; });
}

std::optional<Set> read_set(const Node& node, const ReadContext& context) {
  if (node.is_list() && node.items.empty()) {
    context.diagnostics.add(DiagnosticCode::empty_value, node.place, {context.spec.name},
                            "write `none` where the text says that there is none");
    return std::nullopt;
  }
  Set set;
  const auto add = [&](const Node& item) {
    auto token = item.is_map() ? read_token_map(item, context) : read_name(item, context);
    if (token) set.tokens.push_back(std::move(*token));
  };
  if (node.is_list()) {
    std::ranges::for_each(node.items, add);
  } else {
    add(node);
  }
  sort_and_check(set.tokens, context);
  refuse_circles(set, context);
  if (set.tokens.empty()) return std::nullopt;
  return set;
}

std::optional<Content> read_alternative(const FormInput& in) {
  const ReadContext& context = in.context;
  if (!holds_sets(context.spec)) {
    context.diagnostics.add(DiagnosticCode::bad_combination, in.main.place,
                            {"`any_of` chooses among tokens"},
                            "amounts take greater_of or lesser_of, dates earlier_of or later_of");
    return std::nullopt;
  }
  if (read_list(in.main, in.key, 2, DiagnosticCode::bad_combination, context) == nullptr) {
    return std::nullopt;
  }
  auto set = read_set(in.main, context);
  if (!set) return std::nullopt;
  set->meaning = Set::Meaning::any_of;
  set->choice = read_words(in.map.find("choice"), "choice", context);
  return *set;
}

}  // namespace dealterms
