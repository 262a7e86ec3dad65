#include "catalogue/clause_types.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace dealterms {

const TermSpec* ClauseType::find_term(std::string_view name) const {
  const auto found = std::ranges::find(terms, name, &TermSpec::name);
  return found == terms.end() ? nullptr : &*found;
}

bool ClauseType::has_role(std::string_view name) const {
  return std::ranges::find(roles, name) != roles.end();
}

// A map leaves its nodes where they are, so that what was found stays while others are added.
struct ClauseTypes::State {
  struct Row {
    Packed packed;
    std::atomic<const ClauseType*> type = nullptr;  // null: not unpacked yet
  };

  std::deque<Row> rows;  // by id; none where all are in the map
  Unpack unpack;
  std::mutex mutex;  // of what is below, while there are rows
  Map types;

  const ClauseType* find(std::string_view id) {
    if (rows.empty()) {
      const auto found = types.find(id);
      return found == types.end() ? nullptr : &found->second;
    }
    const auto row =
        std::ranges::lower_bound(rows, id, {}, [](const Row& r) { return r.packed.id; });
    if (row == rows.end() || row->packed.id != id) return nullptr;
    const ClauseType* type = row->type;
    return type != nullptr ? type : unpack_once(*row);
  }

  const ClauseType* unpack_once(Row& row) {
    const std::scoped_lock lock(mutex);
    if (row.type == nullptr) {
      row.type = &types.emplace(std::string(row.packed.id), unpack(row.packed.bytes)).first->second;
    }
    return row.type;
  }

  Map& all() {
    for (Row& row : rows) unpack_once(row);
    return types;
  }
};

ClauseTypes::ClauseTypes() : state_(std::make_unique<State>()) {}
ClauseTypes::ClauseTypes(const std::vector<Packed>& packed, Unpack unpack) : ClauseTypes() {
  for (const Packed& type : packed) state_->rows.emplace_back(type);
  state_->unpack = std::move(unpack);
}
ClauseTypes::ClauseTypes(const ClauseTypes& other) : ClauseTypes() { state_->types = other.all(); }
ClauseTypes::ClauseTypes(ClauseTypes&& other) noexcept = default;
ClauseTypes& ClauseTypes::operator=(ClauseTypes other) noexcept {
  state_ = std::move(other.state_);
  return *this;
}
ClauseTypes::~ClauseTypes() = default;

const ClauseType* ClauseTypes::find(std::string_view id) const { return state_->find(id); }
const ClauseTypes::Map& ClauseTypes::all() const { return state_->all(); }
ClauseTypes::Map& ClauseTypes::all() {
  Map& types = state_->all();
  state_->rows.clear();  // from now on the map may change
  return types;
}

}  // namespace dealterms
