// In which formats each command's result can be written: a name and a printer, one row a format.
// Another format is one more row in formats.cpp; options, help and commands take them from here.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assess/policy/gate_run.hpp"
#include "assess/report.hpp"
#include "assess/rules.hpp"
#include "cli/load.hpp"
#include "cli/session.hpp"
#include "render/diagnostics.hpp"
#include "render/text/style.hpp"
#include "render/text/text_history.hpp"
#include "render/text/text_list.hpp"
#include "render/text/text_show.hpp"
#include "render/told/told_explanation.hpp"
#include "render/told/told_gate.hpp"

namespace dealterms {

template <typename T>
struct Format {
  std::string_view name;
  std::string (*print)(const T& result, const Page& page);
};
// The first is the one that is written where none is asked for.
template <typename T>
using Formats = std::span<const Format<T>>;

// The results that are more than one value.
struct ShownHistory {
  const History& history;
  Detail detail = Detail::matrix;  // of `history`
  std::string date;                // of `report`: the day of printing; empty: none
};
struct ShownVersion {
  const Agreement& agreement;
  const Catalogue& catalogue;
  ShowSelection selection;
};
struct FoundVersions {
  std::vector<ListedVersion> versions;
  std::string place;
};
struct ShownTypes {
  const Catalogue& catalogue;
  const ClauseType* type = nullptr;    // null: all
  std::optional<ClauseCategory> kind;  // of those, this kind alone
};

struct Validation {
  std::vector<ReadFile> files;               // with the catalogues that they name, each once
  std::size_t looked_at = 0;                 // files that were asked for, and could be read
  HowMany how_many = HowMany::first;         // of the mistakes of a file; not of what programs read
  std::vector<std::string> unreadable = {};  // the other files and directories: a sentence each
  std::vector<std::string> asked = {};       // the names of the files looked at
  bool warnings_as_errors = false;           // for CI systems, as for the exit status
  // Whether the files are refused.
  [[nodiscard]] bool fails() const;
  [[nodiscard]] std::size_t error_count() const;
};
struct CheckedRun {
  GateRun run;
  GateDetail detail = GateDetail::problems;
};
struct NamedSchema {
  std::string name;
  const Catalogue& catalogue;
};

[[nodiscard]] Formats<Explanation> explain_formats();
[[nodiscard]] Formats<Report> diff_formats();
// Of the balance and a line a clause: for people, since programs take what they want from all.
[[nodiscard]] Formats<Report> summary_formats();
[[nodiscard]] Formats<ShownHistory> history_formats();
[[nodiscard]] Formats<ShownHistory> report_formats();
[[nodiscard]] Formats<ShownVersion> show_formats();
[[nodiscard]] Formats<FoundVersions> list_formats();
[[nodiscard]] Formats<Validation> validate_formats();
[[nodiscard]] Formats<ShownTypes> catalogue_formats();
[[nodiscard]] Formats<std::vector<Rule>> rules_formats();
[[nodiscard]] Formats<NamedSchema> schema_formats();
[[nodiscard]] Formats<CheckedRun> check_formats();

template <typename T>
[[nodiscard]] std::vector<std::string> names_of(Formats<T> formats) {
  std::vector<std::string> names;
  for (const auto& format : formats) names.emplace_back(format.name);
  return names;
}

template <typename T>
[[nodiscard]] bool has_format(Formats<T> formats, std::string_view name) {
  return std::ranges::find(formats, name, &Format<T>::name) != formats.end();
}

// `name` is one of them: the command line was held against the same table.
template <typename T>
[[nodiscard]] std::string print_as(std::string_view name, Formats<T> formats, const T& result,
                                   const Page& page) {
  return std::ranges::find(formats, name, &Format<T>::name)->print(result, page);
}

// What a command ends with: its result, in the formats that were asked for. All of them are printed
// before one is written.
template <typename T>
[[nodiscard]] ExitStatus write_as_asked(Formats<T> formats, const T& result,
                                        const LoadedCatalogue& catalogue, Session& session,
                                        const std::vector<Edit>* edits = nullptr) {
  std::vector<PrintedResult> printed;
  for (const OutputOptions& output : outputs_of(session.output())) {
    Page page = session.page(catalogue, output);
    page.edits = edits;
    printed.push_back({output, print_as(output.format, formats, result, page)});
  }
  return session.write(printed);
}

}  // namespace dealterms
