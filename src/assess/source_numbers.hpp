// The sources that findings rest on, numbered by first use, as notes at the end of a page.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "agreement/agreement.hpp"
#include "assess/finding.hpp"
#include "diff/change.hpp"

namespace dealterms {

// What a change rests on: the sources of the new version, or, where it names none, of the old; and
// those of each word that a set gained or lost.
struct RestsOn {
  std::string source;
  bool new_version = true;  // whose source it is
};
[[nodiscard]] std::vector<RestsOn> what_it_rests_on(const Change& change);

// A key that two versions use for different papers has two notes.
struct SourceNote {
  std::size_t number = 0;  // from 1
  std::string id;
  const Item* item = nullptr;  // of the agreement; null: the file does not say what it is
};

class SourceNumbers {
 public:
  // Of a version between two others, which may have said what one of them does not repeat.
  void look_in(const Agreement& between) { between_.push_back(&between); }
  // That of a source which a version names; a new one at its first use. The agreement outlives the
  // numbers.
  std::size_t number_of(const Agreement& agreement, const std::string& id);
  // All that findings between two versions rest on, and what is beneath them.
  void number(const std::vector<Finding>& findings, const Comparison& comparison);
  [[nodiscard]] const std::vector<SourceNote>& notes() const { return notes_; }

 private:
  [[nodiscard]] const Item* find_source(const Agreement& agreement, const std::string& id) const;

  std::vector<SourceNote> notes_;
  std::vector<const Agreement*> between_;
  std::map<std::pair<const Agreement*, std::string>, std::size_t> known_;  // never walked
};

}  // namespace dealterms
