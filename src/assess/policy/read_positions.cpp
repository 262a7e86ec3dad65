// A party's positions on a term, each of which is worse for it than the one before. What is better
// the catalogue says of a role; who has the role, the agreements.
#include <algorithm>
#include <utility>

#include "agreement/value_text.hpp"
#include "assess/direction.hpp"
#include "assess/policy/policy_format.hpp"
#include "assess/policy/policy_reader.hpp"
#include "diff/order.hpp"

namespace dealterms {
namespace {

enum class Better { more, less, unknown };

// The value of one of the names, as the file wrote it.
struct Stand {
  PositionKey key = PositionKey::preferred;
  const Value* value = nullptr;
};

std::vector<Stand> stands_of(const Position& position) {
  std::vector<Stand> stands;
  const auto add = [&](PositionKey key, const std::optional<Value>& value) {
    if (value) stands.push_back({key, &*value});
  };
  add(PositionKey::preferred, position.preferred);
  add(PositionKey::fallback, position.fallback);
  add(PositionKey::walk_away, position.walk_away);
  return stands;
}

// Whether more of the term is better for the party, in each provision that the path leads to.
class BetterFinder {
 public:
  BetterFinder(std::string_view party, const Position& position, const TermSpec& term)
      : party_(party), position_(position), term_(term) {}

  Better find(const PolicyNames& names) {
    for (const Agreement* agreement : names.agreements) {
      for (const auto& [id, clause] : agreement->clauses) {
        if (const ClauseType* type = names.catalogue.find_type(clause.type)) {
          look_at(*agreement, clause, *type);
        }
      }
    }
    if (is_more_ == is_less_) return Better::unknown;
    return is_more_ ? Better::more : Better::less;
  }

 private:
  void look_at(const Agreement& agreement, const Item& clause, const ClauseType& type) {
    const BoundByEntries by_entries = bound_by_entries(&clause);
    for (const TermSpec& term : type.terms) {
      if (&term == &term_ && is_meant(clause, term.name)) {
        look_at(Bindings(agreement, &clause, nullptr, by_entries));
      }
      const auto entries = clause.records.find(term.name);
      if (entries == clause.records.end() || !has_term(term)) continue;
      for (const auto& [id, entry] : entries->second) {
        const bool is_named = is_meant(clause, term.name + "." + term_.name) ||
                              is_meant(clause, term.name + "." + id + "." + term_.name);
        if (is_named) look_at(Bindings(agreement, &clause, &entry, by_entries));
      }
    }
  }

  [[nodiscard]] bool has_term(const TermSpec& records) const {
    return records.find_term(term_.name) == &term_;
  }

  [[nodiscard]] bool is_meant(const Item& clause, const std::string& rest) const {
    return matches_rule(position_.subject.text, clause.id + "." + rest) ||
           matches_rule(position_.subject.text, clause.type + "." + rest);
  }

  void look_at(const Bindings& bindings) {
    const Direction direction = judge_favouring(term_.more_favours, bindings).direction;
    if (direction.kind != Direction::Kind::favours) return;
    is_more_ |= std::ranges::find(direction.favours, party_) != direction.favours.end();
    is_less_ |= std::ranges::find(direction.against, party_) != direction.against.end();
  }

  std::string_view party_;
  const Position& position_;
  const TermSpec& term_;
  bool is_more_ = false;
  bool is_less_ = false;
};

// Which way worse goes, as far as the order of two values tells.
Better better_by(const Value& first, const Value& second, const TermSpec& term) {
  switch (order_of(first, second, term).order) {
    case Order::raised:
      return Better::less;
    case Order::lowered:
      return Better::more;
    case Order::same:
    case Order::sharpened:
    case Order::blurred:
    case Order::overlapping:
    case Order::incomparable:
      break;
  }
  return Better::unknown;
}

std::string hint_of(Better better, std::string_view party) {
  if (better == Better::unknown) return "the position before goes the other way";
  return (better == Better::more ? "more of it is better for '" : "less of it is better for '") +
         std::string{party} + "'";
}

void check_order(const Position& position, const TermSpec& term, std::string_view party,
                 const PolicyContext& context) {
  const std::vector<Stand> stands = stands_of(position);
  if (stands.size() < 2 || std::ranges::none_of(term.kinds, is_ordered)) return;
  const Better declared = BetterFinder(party, position, term).find(context.known.given());
  Better better = declared;
  for (std::size_t i = 1; i < stands.size(); ++i) {
    const Better here = better_by(*stands[i - 1].value, *stands[i].value, term);
    if (here == Better::unknown) continue;
    if (better == Better::unknown) better = here;
    if (here == better) continue;
    context.diagnostics.add(
        DiagnosticCode::positions_out_of_order, stands[i].value->place,
        {std::string{name_of(stands[i].key)}, stands[i].value->spelling,
         std::string{name_of(stands[i - 1].key)}, stands[i - 1].value->spelling},
        hint_of(declared, party));
  }
}

// The value goes to its key; of `because`, the words.
std::optional<Value>* value_of(Position& position, PositionKey key) {
  switch (key) {
    case PositionKey::preferred:
      return &position.preferred;
    case PositionKey::fallback:
      return &position.fallback;
    case PositionKey::walk_away:
      return &position.walk_away;
    case PositionKey::because:
      break;
  }
  return nullptr;
}

std::optional<Position> read_position(const NodeEntry& line, std::string_view party,
                                      const PolicyContext& context) {
  Position position;
  position.subject = read_pattern(line.key, line.key_place, context);
  if (!expect_map(line.value, line.key, context.diagnostics)) return std::nullopt;
  if (!expect_path(position.subject, "positions", context)) return std::nullopt;
  const TermSpec* term = find_asked_term({"positions", position.subject}, line.key_place, context);
  if (term == nullptr) return std::nullopt;
  bool asks = false;
  read_keys_of<PositionKey>(
      line.value, "a position",
      [&](PositionKey key, const NodeEntry& entry) {
        auto* value = value_of(position, key);
        if (value == nullptr) {
          position.because = read_words(entry, context);
          return;
        }
        asks = true;
        *value = read_asked_value(entry.value, *term, {entry.key, position.subject}, context);
      },
      context.diagnostics);
  if (!asks) context.diagnostics.add(DiagnosticCode::asks_nothing, line.key_place, {line.key});
  check_order(position, *term, party, context);
  return position;
}

}  // namespace

std::vector<Position> read_positions(const NodeEntry& entry, std::string_view party,
                                     const PolicyContext& context) {
  std::vector<Position> positions;
  if (!expect_map(entry.value, entry.key, context.diagnostics)) return positions;
  if (party.empty() && !entry.value.entries.empty()) {
    context.diagnostics.add(DiagnosticCode::positions_without_party, entry.key_place);
  }
  for (const NodeEntry& line : entry.value.entries) {
    if (auto position = read_position(line, party, context)) {
      positions.push_back(std::move(*position));
    }
  }
  return positions;
}

}  // namespace dealterms
