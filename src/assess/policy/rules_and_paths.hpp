// Everything that a policy can name: the rules that the catalogue implies, and the paths of what
// agreements can say. Made when it is asked for: there are many, and most policies are right.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "agreement/value_text.hpp"
#include "assess/policy/read_policy.hpp"
#include "assess/rules.hpp"

namespace dealterms {

class RulesAndPaths {
 public:
  // What `names` refers to outlives this.
  explicit RulesAndPaths(const PolicyNames& names);

  // Whether the pattern, of a rule or a path, can take in anything. Of what begins with nobody's
  // name it may be a clause of another file.
  enum class Known { yes, no, no_such_clause };
  [[nodiscard]] Known find(std::string_view pattern);
  [[nodiscard]] bool is_path(std::string_view pattern);
  // Whether the files have it: not what only the catalogue knows of.
  [[nodiscard]] bool is_path_of_files(std::string_view pattern);
  // What was probably meant; empty: nothing is near.
  [[nodiscard]] std::string nearest(std::string_view written);

  // The terms that the pattern leads to, each spec once, and those with all beneath it.
  [[nodiscard]] std::vector<const TermSpec*> terms_at(std::string_view pattern);
  [[nodiscard]] std::vector<const TermSpec*> terms_beneath(std::string_view pattern);

  [[nodiscard]] const Names& names() const { return names_; }
  // Whether all files are at hand: what none of them has is then a mistake.
  [[nodiscard]] bool has_all_files() const;
  [[nodiscard]] const PolicyNames& given() const { return given_; }

 private:
  struct Path {
    std::string rest;      // after the head; empty: the head itself
    const TermSpec* term;  // null: it leads to no value
  };
  // What the first step of a path can be, and all that can stand behind it.
  struct Head {
    const ClauseType* type = nullptr;
    std::vector<const Item*> clauses;
    const SectionSpec* section = nullptr;
    bool is_deal = false;
    std::vector<Path> paths;  // empty: not yet made
  };
  using VisitPath = std::function<void(std::string_view path, const Path&)>;

  struct NamesOfAll {
    std::set<std::string> parties, clauses, events, sources, currencies;
  };
  void add_agreement(const Agreement& agreement, NamesOfAll& names);
  [[nodiscard]] const std::vector<Path>& paths_of(Head& head);
  void add_clause(const ClauseType* type, const std::vector<const Item*>& clauses,
                  std::vector<Path>& paths) const;
  void add_fields(const std::string& prefix, std::span<const TermSpec> fields,
                  const std::vector<const Item*>& items, std::vector<Path>& paths) const;
  void add_records(const std::string& prefix, const TermSpec& records,
                   const std::vector<const Item*>& items, std::vector<Path>& paths) const;
  void add_section(const SectionSpec& section, std::vector<Path>& paths) const;
  [[nodiscard]] std::vector<const Item*> clauses_of_type(std::string_view type) const;

  // The paths that the pattern may take in, by how both begin.
  void visit_paths(std::string_view pattern, const VisitPath& visit);
  [[nodiscard]] bool is_in_files(std::string_view head) const;
  [[nodiscard]] std::vector<std::string_view> heads_of(std::string_view pattern) const;
  [[nodiscard]] bool is_rule(std::string_view pattern);
  [[nodiscard]] std::span<const Rule> rules();
  [[nodiscard]] std::string nearest_beneath(std::string_view head, std::string_view written);

  PolicyNames given_;
  Names names_;
  std::map<std::string, Head, std::less<>> heads_;
  std::vector<Rule> rules_;  // empty: not yet made
};

}  // namespace dealterms
