// What two sides made of one file, put together by its keys. The result is a file; what is in
// conflict, and what the change of each side means, is told on standard error.
#include <algorithm>
#include <array>
#include <memory>

#include "assess/report.hpp"
#include "cli/check_written.hpp"
#include "cli/language.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "diff/compare.hpp"
#include "document/merge_documents.hpp"
#include "render/text/rows.hpp"
#include "render/text/text_conflicts.hpp"

namespace dealterms {
namespace {

// Git hands a driver paths of its own making, which are never names of versions.
Result<Input> read_named(const std::string& name, const MergeOptions& options, Session& session) {
  if (!options.driver) return session.resolve(name);
  auto input = read_input(at_path(name), session.world());
  if (!input) return cannot_read(name, input.error());
  return input;
}

// All three, or none: then all that cannot be read is told.
std::optional<Sides<Input>> read_sides(const MergeOptions& options, Session& session) {
  const std::array names{options.base, options.ours, options.theirs};
  if (!options.driver && std::ranges::count(names, "-") > 1) {
    session.tell(standard_input_twice());
    return std::nullopt;
  }
  std::vector<Input> inputs;
  for (const std::string& name : names) {
    auto input = read_named(name, options, session);
    if (input) {
      inputs.push_back(*std::move(input));
    } else {
      session.tell(input.error());
    }
  }
  if (inputs.size() < names.size()) return std::nullopt;
  return Sides<Input>{std::move(inputs[0]), std::move(inputs[1]), std::move(inputs[2])};
}

// The file that the result is to be; what it names lies beside that of ours.
Input target_of(const MergeOptions& options, const Input& ours) {
  if (options.driver) return at_path(options.pathname.empty() ? options.ours : options.pathname);
  Input target = ours;
  target.name = options.output.output.empty() ? "standard output" : options.output.output;
  return target;
}

// ---- what the sides mean ------------------------------------------------------------------------

std::shared_ptr<const Agreement> agreement_of(ParsedFile parsed, const Catalogue& catalogue) {
  if (!is_agreement(parsed)) return nullptr;
  ReadVersion version = read_version(std::move(parsed), catalogue);
  if (error_count(version) > 0) return nullptr;
  return std::make_shared<const Agreement>(std::move(version.agreement));
}

std::optional<Report> report_from(const std::shared_ptr<const Agreement>& base,
                                  const std::shared_ptr<const Agreement>& side,
                                  const std::shared_ptr<const Catalogue>& catalogue) {
  if (base == nullptr || side == nullptr) return std::nullopt;
  Selection all;
  all.min_level = Level::editorial;
  return make_report(std::make_shared<const Comparison>(compare(base, side, catalogue)), all);
}

// Of a side that is no agreement without mistakes, its words alone can be told, and no meaning.
std::string tell_conflicts(const MergedDocument& merged, const Input& target, Sides<Input> files,
                           Session& session) {
  std::vector<ParsedFile> sides;
  for (Input* file : {&files.base, &files.ours, &files.theirs}) {
    Input placed = target;
    placed.bytes = std::move(file->bytes);
    sides.push_back(session.parse(std::move(placed)));
  }
  const auto read = session.catalogues().read_for(sides);
  const auto catalogue = read ? *read : session.catalogues().read_own();
  SideReports reports;
  if (read) {
    std::vector<std::shared_ptr<const Agreement>> agreements;
    for (ParsedFile& side : sides) {
      agreements.push_back(agreement_of(std::move(side), *catalogue->merged));
    }
    reports.ours = report_from(agreements[0], agreements[1], catalogue->merged);
    reports.theirs = report_from(agreements[0], agreements[2], catalogue->merged);
  }
  return print_text_conflicts(merged, target.name, reports,
                              words_for(k_english, *catalogue->merged)) +
         as_line(counted(merged.conflicts.size(), "conflict", "conflicts") + " in " + target.name);
}

// ---- what came out without a conflict -----------------------------------------------------------

// What each side wrote may be right, and both together not: a clause that one side removed, and the
// other refers to. True where there is such a mistake; it is told.
bool has_mistakes(const MergedDocument& merged, Input target, Session& session) {
  target.bytes = merged.text;
  const std::string mistakes = tell_mistakes(std::move(target), session);
  if (mistakes.empty()) return false;
  session.tell({Error::Kind::refused, "no conflicts, but " + mistakes + " in what came out"});
  return true;
}

}  // namespace

ExitStatus run_merge(const MergeOptions& options, Session& session) {
  session.pass_over_texts();  // they are merged by themselves, before or after
  auto files = read_sides(options, session);
  if (!files) return session.refuse();
  const Input target = target_of(options, files->ours);
  const MergedDocument merged = merge_documents(
      {files->base.bytes, files->ours.bytes, files->theirs.bytes}, options.style, session.limits());
  const bool is_clean = merged.conflicts.empty();
  bool is_done = false;
  if (is_clean) {
    is_done = !has_mistakes(merged, target, session);
  } else {
    session.tell_lines(tell_conflicts(merged, target, *std::move(files), session));
  }
  const ExitStatus written = session.write(merged.text);
  if (written != ExitStatus::done) return written;
  return is_done ? ExitStatus::done : ExitStatus::found;
}

}  // namespace dealterms
