// Results for other programs: one page of JSON each, described by the schema that the page names
// (see schema.hpp and docs/json.md). Commands give them the words of English, whatever the
// language of the user; they say nothing that the text does not say.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/history.hpp"
#include "assess/report.hpp"
#include "assess/rules.hpp"
#include "base/diagnostic.hpp"
#include "document/edits.hpp"
#include "render/text/text_list.hpp"
#include "render/text/text_show.hpp"
#include "render/words/words.hpp"

namespace dealterms {

// `edits`: of the two files; null: they are not told.
[[nodiscard]] std::string print_json_report(const Report& report, const std::vector<Edit>* edits,
                                            const Words& words, const Provenance& provenance);
// One finding a line, as in the page's `changes`, and nothing else.
[[nodiscard]] std::string print_jsonl_report(const Report& report, const Words& words);

// All versions. `date` is printed as the day of printing; empty: none.
[[nodiscard]] std::string print_json_report(const History& history, std::string_view date,
                                            const Words& words);
[[nodiscard]] std::string print_json_history(const History& history, const Words& words);
// One finding a line, as in `changes` of its step, with the versions that it is between.
[[nodiscard]] std::string print_jsonl_history(const History& history, const Words& words);

// What the selection leaves out of the clauses is counted.
[[nodiscard]] std::string print_json_agreement(const Agreement& agreement,
                                               const ShowSelection& selection, const Words& words,
                                               const Provenance& provenance);

// All types, those of a kind, or `type` alone, with the conversions from and to them.
[[nodiscard]] std::string print_json_catalogue(const Catalogue& catalogue, const ClauseType* type,
                                               std::optional<ClauseCategory> kind,
                                               const Provenance& provenance);

[[nodiscard]] std::string print_json_rules(std::span<const Rule> rules,
                                           const Provenance& provenance);

[[nodiscard]] std::string print_json_list(const std::vector<ListedVersion>& versions,
                                          const std::string& place, const Provenance& provenance);

// The mistakes of one file.
struct FileDiagnostics {
  std::string file;
  std::vector<Diagnostic> diagnostics;
};
// `looked_at` counts the files that were asked for and read; of the others, `unreadable` says why.
[[nodiscard]] std::string print_json_diagnostics(std::span<const FileDiagnostics> files,
                                                 std::size_t looked_at,
                                                 const std::vector<std::string>& unreadable,
                                                 const Provenance& provenance);

}  // namespace dealterms
