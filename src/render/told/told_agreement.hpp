// What is said of one version, told once for text and markdown, as told.hpp is for comparisons:
// each clause by its sentence, and the terms that the sentence leaves unsaid.
#pragma once

#include <string>
#include <vector>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"
#include "catalogue/file_format.hpp"
#include "render/told/told.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct ShowSelection {
  std::vector<std::string> clauses;  // ids; empty: all
  std::vector<std::string> types;
  [[nodiscard]] bool empty() const { return clauses.empty() && types.empty(); }
  [[nodiscard]] bool has(const Item& clause) const;
};

// How one thing is known, and what the file remarks on it.
struct ToldEvidence {
  std::string status;  // "presumed"; empty: stated
  std::vector<ToldSource> sources;
  std::vector<std::string> where;    // "§ 4.2", "by amendment 1"
  std::vector<std::string> remarks;  // "note: …", "doubt: …"
};

// A term with its value, or an entry with its terms.
struct ToldTerm {
  enum class Mark { plain, unsure, ended, quiet };

  std::string label;
  std::string value;
  Mark mark = Mark::plain;
  std::string id;  // small, beside the title that is the label
  ToldEvidence evidence;
  std::vector<ToldTerm> parts;
};

struct ToldShownClause {
  ToldClauseName name;
  std::string type;   // where `name` is not its title already
  std::string ended;  // "ended 2025-10-28"
  ToldEvidence evidence;
  std::string sentence;         // empty: the list stands alone
  std::vector<ToldTerm> terms;  // what the sentence does not say
};

struct ToldSection {
  FileSection section = FileSection::parties;
  std::string heading;
  std::vector<ToldTerm> entries;
};

struct ToldAgreement {
  std::string deal;  // what people call it
  std::string id;    // of the deal, where that is not the same
  std::string version;
  std::vector<ToldTerm> head;
  std::vector<ToldSection> who;  // parties and others
  std::vector<ToldShownClause> clauses;
  std::vector<ToldSection> rest;  // instruments, sources, open points, bargains
  std::string count;              // "3 of 20 clauses"
  std::vector<ToldSourceNote> sources;
  bool is_whole = true;  // false: clauses alone, as selected
};

[[nodiscard]] ToldAgreement tell_agreement(const Agreement& agreement, const Catalogue& catalogue,
                                           const ShowSelection& selection, const Words& words);

}  // namespace dealterms
