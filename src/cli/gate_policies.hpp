// The policies that govern the files of one run of `check`: found, read, and held against what they
// waive. With git they are those of the base, so that a change cannot rewrite the gate that judges
// it; what it adds to them is told and does not count.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assess/policy/gate_run.hpp"
#include "base/calendar.hpp"
#include "base/result.hpp"
#include "cli/input.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"

namespace dealterms {

class GatePolicies {
 public:
  GatePolicies(const CheckOptions& options, Session& session);

  // The place of the one that governs a pair; `path` is that of the file from the top of its
  // repository, where git told it.
  [[nodiscard]] Result<std::size_t> find_for(const std::string& path, const Input& after);
  // What it governs, which its names are held against.
  void add(std::size_t policy, const Loaded& loaded);
  // All of them. False: there are mistakes in them, which were told.
  [[nodiscard]] bool read();

  [[nodiscard]] std::shared_ptr<const PolicyFile> at(std::size_t policy) const;
  // The day by which waivers end: --date, else that of the clock.
  [[nodiscard]] std::optional<Day> today() const { return today_; }
  // Of all pairs: the waivers that waived nothing, and what the change adds to the policies.
  [[nodiscard]] std::vector<CheckedPolicy> judge(const std::vector<CheckedPair>& pairs) const;

 private:
  // One policy, and the agreements that it governs.
  struct Governing {
    std::optional<Input> input;  // empty: the command line, or nobody, wrote it
    std::optional<Input> added;  // what the change makes of it, where that is another
    bool is_removed = false;     // by the change
    std::vector<std::shared_ptr<const Agreement>> agreements;
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const PolicyFile> read;
    std::shared_ptr<const PolicyFile> read_added;
  };

  [[nodiscard]] bool is_from_git() const;
  [[nodiscard]] Result<std::size_t> find_at_base(const std::string& path);
  // At a revision; empty: in the work tree.
  [[nodiscard]] Result<std::optional<Input>> find_in(const std::string& revision,
                                                     const std::string& path);
  [[nodiscard]] std::size_t place_of(std::optional<Input> input, std::optional<Input> added = {},
                                     bool is_removed = false);
  // Null: there are mistakes in it, which were told.
  [[nodiscard]] std::shared_ptr<const PolicyFile> read(const Governing& governing,
                                                       const std::optional<Input>& input);
  [[nodiscard]] static CheckedPolicy changed_by_change(const Governing& governing);

  const CheckOptions& options_;
  Session& session_;
  std::optional<Day> today_;
  // By name, and that of what the change makes of it.
  std::map<std::pair<std::string, std::string>, std::size_t> places_;
  std::vector<Governing> policies_;
};

}  // namespace dealterms
