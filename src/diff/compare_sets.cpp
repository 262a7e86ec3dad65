// Sets by their tokens, bases by their parts.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

#include "base/typography.hpp"
#include "catalogue/favours.hpp"
#include "diff/each_party.hpp"
#include "diff/silence.hpp"
#include "diff/value_parts.hpp"

namespace dealterms {
namespace {

bool is_in_force(const SetToken* token) { return token != nullptr && !token->ended; }

// Who a clause names, and to which clauses it refers, is what the file says; only what a set
// contains can go unmentioned.
bool is_named(const TermSpec& spec) { return spec.is(Kind::party) || spec.is(Kind::refs); }

// An entry that is there and that nobody can read: of what, nobody can say.
bool is_unreadable(std::string_view token) {
  constexpr std::array<std::string_view, 4> k_blanks{"redacted", "[redacted]", "undisclosed",
                                                     "[***]"};
  return std::ranges::find(k_blanks, name_key(token)) != k_blanks.end();
}

// One thing in both versions, or in one of them alone.
struct TokenPair {
  const SetToken* before = nullptr;
  const SetToken* after = nullptr;
  bool is_renamed = false;
};

// What the token was called before, where that name is not in use any more.
const SetToken* find_by_former_name(const SetToken& token, const Set& own, const Set& other) {
  if (token.was.empty() || find_token(own, token.was.words()) != nullptr) return nullptr;
  return find_token(other, token.was.words());
}

// By name, however it is set; then by what the file says that a name was before, in either version.
std::vector<TokenPair> pair_tokens(const Set& before, const Set& after) {
  std::vector<TokenPair> pairs;
  std::set<const SetToken*> paired;
  const auto add = [&](const SetToken* old_token, const SetToken* new_token, bool is_renamed) {
    if (paired.contains(old_token) || paired.contains(new_token)) return;
    for (const SetToken* token : {old_token, new_token}) {
      if (token != nullptr) paired.insert(token);
    }
    pairs.push_back({old_token, new_token, is_renamed});
  };
  for (const auto& token : before.tokens) {
    if (const SetToken* same = find_token(after, token.name)) add(&token, same, false);
  }
  for (const auto& token : after.tokens) {
    if (const SetToken* old_token = find_by_former_name(token, after, before)) {
      add(old_token, &token, true);
    }
  }
  for (const auto& token : before.tokens) {
    if (const SetToken* new_token = find_by_former_name(token, before, after)) {
      add(&token, new_token, true);
    }
  }
  for (const auto& token : before.tokens) add(&token, nullptr, false);
  for (const auto& token : after.tokens) add(nullptr, &token, false);
  const auto name_of_pair = [](const TokenPair& pair) -> const std::string& {
    return (pair.after != nullptr ? pair.after : pair.before)->name;
  };
  std::ranges::stable_sort(pairs, [&](const TokenPair& a, const TokenPair& b) {
    return compare_names(name_of_pair(a), name_of_pair(b)) < 0;
  });
  return pairs;
}

// The same one of the same things, under new names.
bool is_the_same_choice(const Set& before, const Set& after, const ValueChange& change) {
  return change.tokens.empty() && before.meaning == after.meaning &&
         is_same_name(before.choice, after.choice);
}

// What the catalogue and both versions say of what is wider than what.
std::vector<Breadth> breadth_of(const Set& before, const Set& after, const TermSpec& spec) {
  std::vector<Breadth> rows = spec.wider;
  for (const Set* set : {&before, &after}) {
    for (const SetToken& token : set->tokens) {
      if (token.wider_than) rows.push_back({token.name, *token.wider_than});
    }
  }
  return rows;
}

// Of each token that takes in others, all of them, however far round. By their keys.
using Reaches = std::map<std::string, std::set<std::string>>;

Reaches reaches_of(const std::vector<Breadth>& rows) {
  std::map<std::string, std::set<std::string>> next;
  for (const Breadth& row : rows) {
    for (const std::string& token : row.takes_in) next[name_key(row.token)].insert(name_key(token));
  }
  Reaches reaches;
  for (const auto& [wide, first] : next) {
    std::set<std::string>& reached = reaches[wide];
    std::vector<std::string> open(first.begin(), first.end());
    while (!open.empty()) {
      const std::string token = std::move(open.back());
      open.pop_back();
      if (!reached.insert(token).second) continue;
      const auto further = next.find(token);
      if (further != next.end())
        open.insert(open.end(), further->second.begin(), further->second.end());
    }
  }
  return reaches;
}

// Those in force that take in others.
std::vector<std::string> wide_tokens(const Set& set, const Reaches& reaches) {
  std::vector<std::string> wide;
  if (reaches.empty()) return wide;
  for (const SetToken& token : set.tokens) {
    std::string key = name_key(token.name);
    if (is_in_force(&token) && reaches.contains(key)) wide.push_back(std::move(key));
  }
  return wide;
}

// Where the versions say opposite things of two tokens, neither is the wider one.
bool is_taken_in(std::string_view token, const std::vector<std::string>& wide_ones,
                 const Reaches& reaches) {
  if (wide_ones.empty()) return false;
  const std::string key = name_key(token);
  const auto own = reaches.find(key);
  return std::ranges::any_of(wide_ones, [&](const std::string& wide) {
    return reaches.at(wide).contains(key) && (own == reaches.end() || !own->second.contains(wide));
  });
}

std::optional<TokenChange> compare_token(const TokenPair& pair, bool named,
                                         const CompareContext& context) {
  if (is_in_force(pair.before) == is_in_force(pair.after)) return std::nullopt;
  const bool appears = is_in_force(pair.after);
  const SetToken* silent_side = appears ? pair.before : pair.after;
  const Basis basis = appears ? context.basis_before : context.basis_after;
  const bool silent = silent_side == nullptr && basis == Basis::reports && !named;
  TokenChange change;
  change.kind = appears ? (silent ? ChangeKind::mentioned : ChangeKind::added)
                        : (silent ? ChangeKind::not_mentioned : ChangeKind::removed);
  change.token = (appears ? pair.after : pair.before)->name;
  change.evidence = (pair.after != nullptr ? pair.after : pair.before)->evidence;
  return change;
}

// ---- each party ---------------------------------------------------------------------------------

using Names = std::set<std::string>;

bool joins_for_others(const Item& party, std::string_view clause) {
  const Value* clauses = party.find_term("limited_to");
  const Set* ids = clauses != nullptr ? clauses->as<Set>() : nullptr;
  return ids != nullptr && std::ranges::none_of(ids->tokens, [&](const SetToken& token) {
           return token.name == clause;
         });
}

Names names_of(const Value& value, const Agreement& agreement, std::string_view clause) {
  if (names_each_party(value)) return each_party(agreement, clause);
  Names names;
  for (const auto& token : value.as<Set>()->tokens) {
    if (!token.ended) names.insert(token.name);
  }
  return names;
}

Names without(const Names& names, const Names& others) {
  Names rest;
  std::ranges::set_difference(names, others, std::inserter(rest, rest.end()));
  return rest;
}

void tell_names(ValueChange& what, const Names& names, bool came) {
  what.tokens.clear();
  for (const auto& name : names) {
    TokenChange token;
    token.kind = came ? ChangeKind::added : ChangeKind::removed;
    token.token = name;
    what.tokens.push_back(std::move(token));
  }
  what.movement = came ? Movement::widened : Movement::narrowed;
  if (!names.empty()) return;
  what.kind = ChangeKind::restated;
  what.movement = Movement::none;
}

bool is_list(const Value* value) {
  const Set* set = value != nullptr ? value->as<Set>() : nullptr;
  return set != nullptr && set->meaning == Set::Meaning::all_of;
}

}  // namespace

ValueChange compare_sets(const Set& before, const Set& after, const TermSpec& spec,
                         const CompareContext& context) {
  ValueChange change;
  bool renamed = false;
  const Reaches reaches = reaches_of(breadth_of(before, after, spec));
  const auto wide_before = wide_tokens(before, reaches);
  const auto wide_after = wide_tokens(after, reaches);
  for (const auto& pair : pair_tokens(before, after)) {
    renamed |= pair.is_renamed;
    auto token = compare_token(pair, is_named(spec), context);
    if (!token) continue;
    token->is_taken_in =
        is_taken_in(token->token, is_in_force(pair.after) ? wide_before : wide_after, reaches);
    change.tokens.push_back(std::move(*token));
  }
  if (renamed) change.reasons.push_back(ComparisonReason::token_renamed);
  const bool has_choice =
      before.meaning == Set::Meaning::any_of || after.meaning == Set::Meaning::any_of;
  if (has_choice && !is_the_same_choice(before, after, change)) {
    change.reasons.push_back(ComparisonReason::alternative);
  }
  settle_set(change, spec);
  return change;
}

// Of what is first mentioned nobody knows whether it is new; and one token for another says nothing
// about width, unless the catalogue knows which of them takes in the other. Of an alternative no
// token tells how much it is.
void settle_set(ValueChange& change, const TermSpec& spec) {
  if (std::ranges::find(change.reasons, ComparisonReason::alternative) != change.reasons.end()) {
    change.movement = Movement::undetermined;
    return;
  }
  const auto any = [&](ChangeKind kind) {
    return std::ranges::any_of(change.tokens, [&](const TokenChange& token) {
      return token.kind == kind && !token.is_taken_in;
    });
  };
  const bool came = any(ChangeKind::added);
  const bool went = any(ChangeKind::removed);
  const bool mentioned = any(ChangeKind::mentioned);
  change.movement = Movement::none;
  std::erase_if(change.reasons, [](ComparisonReason reason) {
    return reason == ComparisonReason::earlier_silent ||
           reason == ComparisonReason::tokens_replaced || reason == ComparisonReason::taken_in;
  });
  if (std::ranges::any_of(change.tokens, &TokenChange::is_taken_in)) {
    change.reasons.push_back(ComparisonReason::taken_in);
  }
  if (mentioned) change.reasons.push_back(ComparisonReason::earlier_silent);
  if (went && (came || mentioned) && spec.is(Kind::party)) {
    change.movement = Movement::varied;  // who is named is judged by who came and who left
  } else if (went && (came || mentioned)) {
    change.movement = Movement::undetermined;
    change.reasons.push_back(ComparisonReason::tokens_replaced);
  } else if ((came || went) && std::ranges::all_of(change.tokens, [](const TokenChange& token) {
               return is_unreadable(token.token);
             })) {
    change.movement = Movement::undetermined;
    change.reasons.push_back(came ? ComparisonReason::undisclosed_after
                                  : ComparisonReason::undisclosed_before);
  } else if (came) {
    change.movement = Movement::widened;
  } else if (went) {
    change.movement = Movement::narrowed;
  } else if (mentioned) {
    change.movement = Movement::undetermined;
  } else {
    // No token began or ended here: only a tombstone was added or removed, or a name is new.
    change.kind = any(ChangeKind::not_mentioned) ? ChangeKind::not_mentioned : ChangeKind::restated;
  }
}

ValueChange compare_bases(const ValuePair& pair, const TermSpec& spec,
                          const CompareContext& context) {
  const auto* before = pair.before.as<Bases>();
  const auto* after = pair.after.as<Bases>();
  if (before == nullptr || after == nullptr) return undetermined(ComparisonReason::bases_differ);
  std::map<std::string, Segment> by_base;  // by the key of its name
  for (const Bases* bases : {before, after}) {
    for (const auto& [base, value] : bases->list) {
      Segment& segment = by_base[name_key(base)];
      segment.from = segment.from.empty() ? base : std::min(segment.from, base);
      (bases == before ? segment.before : segment.after) = value;
    }
  }
  ValueChange change;
  bool one_sided = false;
  for (auto& [key, segment] : by_base) {
    segment.along = Segment::Along::base;
    const Value* old_value = segment.before ? &*segment.before : nullptr;
    const Value* new_value = segment.after ? &*segment.after : nullptr;
    if (old_value != nullptr && new_value != nullptr) {
      if (say_the_same(*old_value, *new_value, spec)) continue;
      compare_segment(segment, old_value, new_value, spec, context);
    } else {
      one_sided = true;
    }
    change.segments.push_back(segment);
  }
  combine_segments(change);
  // Prose by party, say: there is nothing to move.
  const bool ordered = std::ranges::any_of(spec.kinds, is_ordered);
  if (one_sided && ordered && change.movement == Movement::none) {
    change.movement = Movement::undetermined;
    change.reasons = {ComparisonReason::bases_differ};
  }
  return change;
}

std::set<std::string> each_party(const Agreement& agreement, std::string_view clause) {
  Names names;
  for (const auto& [key, party] : agreement.parties) {
    if (!party.ended && !joins_for_others(party, clause)) names.insert(key);
  }
  return names;
}

bool names_each_party(const Value& value) {
  const Set* set = value.as<Set>();
  return set != nullptr && std::ranges::any_of(set->tokens, [](const SetToken& token) {
           return !token.ended && token.name == k_each_party;
         });
}

void settle_each_party(Change& change, const Agreement& before, const Agreement& after) {
  if (!is_list(change.before) || !is_list(change.after)) return;
  const bool is_now = names_each_party(*change.after);
  if (names_each_party(*change.before) == is_now) return;
  const Names olds = names_of(*change.before, before, change.path.item);
  const Names news = names_of(*change.after, after, change.path.item);
  const Names came = without(news, olds);
  const Names went = without(olds, news);
  const bool all_came = is_now && went.empty();
  const bool all_went = !is_now && came.empty();
  const bool is_same = came.empty() && went.empty();
  const bool is_told = !is_same && (all_came || all_went);
  if (is_told) change.what.movement = all_came ? Movement::widened : Movement::narrowed;
  if (is_told || (!came.empty() && !went.empty())) return;
  tell_names(change.what, came.empty() ? went : came, !came.empty());
}

}  // namespace dealterms
