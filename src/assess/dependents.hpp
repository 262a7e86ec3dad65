// What hangs on a clause: dates counted from an event, tokens that use a definition.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assess/finding.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"

namespace dealterms {

// Who uses which event or definition in either version, found in one walk through both.
class Dependents {
 public:
  // Both must outlive it.
  Dependents(const Comparison& comparison, const Catalogue& catalogue);

  // Lists, on each finding about an event or definition, the clauses that hang on it, and lifts a
  // definition to the level of the highest clause that uses it, or that uses a definition that
  // does. `findings` are those of one clause.
  void add_to(std::vector<Finding>& findings) const;

 private:
  struct Used {
    std::set<std::string_view> clauses;  // by those of these ids
    std::optional<Level> highest;        // of them, and of what uses the definitions among them
  };
  // A clause of one version, with the events and definitions that it names.
  struct User {
    const Item* item = nullptr;
    const ClauseType* type = nullptr;
    std::vector<std::string_view> uses;
  };

  void add_user(const Item& item);
  void lift();

  const Catalogue& catalogue_;
  std::map<std::string_view, Used> users_;
  std::map<Level, std::vector<User>, std::greater<>> by_level_;
  std::map<std::string_view, std::vector<std::vector<std::string_view>>> definitions_;
};

}  // namespace dealterms
