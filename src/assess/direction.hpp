// Whom a change favours: from a declared role and the parties that the clause binds to it. The one
// place that turns polarity into parties.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/finding.hpp"

namespace dealterms {

// Whom the entries of a clause bind, by their keys. Looked for once of a clause, however many of
// its entries are judged.
using BoundByEntries = std::shared_ptr<const std::set<std::string>>;
// Null: there is no such clause.
[[nodiscard]] BoundByEntries bound_by_entries(const Item* clause);

// Who is what in a provision: the roles of a record, then those of its clause. Where neither has
// one, those whom the entries of the clause bind. `each` is all parties.
class Bindings {
 public:
  Bindings() = default;
  // `clause` and `record` may be null. `agreement` outlives the bindings. O(roles).
  Bindings(const Agreement& agreement, const Item* clause, const Item* record,
           BoundByEntries by_entries);
  // The same, and looks through all entries of the clause: O(entries).
  Bindings(const Agreement& agreement, const Item* clause);

  // As well whom the other version binds.
  void join(const Bindings& other);
  // Those alone who hold each role in the other version, too. False, and nothing is changed: a role
  // would be left without anybody, or there is one role alone.
  bool keep_common(const Bindings& other);
  // Nobody who is no party of the other version.
  void leave_out_strangers(const Bindings& other);

  [[nodiscard]] std::vector<std::string> parties_of(std::string_view role) const;
  // Of a clause without roles: those of its entries, else both parties of an agreement of two.
  [[nodiscard]] std::vector<std::string> all_parties() const;
  // The party that a key stands for: itself, or for one of `others` the party it belongs to.
  [[nodiscard]] std::string side_of(const std::string& key) const;
  // Those who hold the role and no other.
  [[nodiscard]] std::vector<std::string> parties_of_alone(std::string_view role) const;
  // Whether both sides hold it: all the same in every role, or `each` in the only one.
  [[nodiscard]] bool is_mutual(std::string_view role) const;
  // Whether a file may name it instead of a role.
  [[nodiscard]] bool is_party(std::string_view key) const;

 private:
  [[nodiscard]] bool is_left_out(const std::string& party) const;

  std::map<std::string, std::vector<std::string>, std::less<>> roles_;
  std::set<std::string, std::less<>> each_;  // roles that all parties have
  std::set<std::string, std::less<>> left_out_;
  std::vector<BoundByEntries> by_entries_;
  const Agreement* agreement_ = nullptr;
};

// Who is what now, and who was before where those were others.
struct BindingsOverTime {
  BindingsOverTime(Bindings both) : now(std::move(both)) {}
  BindingsOverTime(Bindings of_new, Bindings of_old)
      : now(std::move(of_new)), before(std::move(of_old)) {}

  Bindings now;
  std::optional<Bindings> before;
};

struct JudgedDirection {
  Direction direction;
  std::vector<JudgementReason> judgement_reasons;
};

// What is more goes to the parties of `role`, against everybody else in the provision. `role` may
// also be a party key, `mixed` or `none`: the words of a catalogue's `favours`. Where nothing is
// declared, nobody knows.
[[nodiscard]] JudgedDirection judge_favouring(std::string_view role, const Bindings& bindings);
// The same turned round: what is less.
[[nodiscard]] JudgedDirection judge_against(std::string_view role, const Bindings& bindings);

// For some in part and against some in part: both lists name everybody whom the provision binds.
// Undetermined where it binds nobody.
[[nodiscard]] Direction mixed_direction(const Bindings& bindings);

// A movement of a term that declares whom more of it favours.
[[nodiscard]] JudgedDirection judge_movement(Movement movement, std::string_view more_favours,
                                             const Bindings& bindings);

}  // namespace dealterms
