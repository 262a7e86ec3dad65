// The whole program: arguments in, exit status out, everything else through the world. Exceptions
// end here. The commands are one function each (src/cli/commands/): load, think, print, exit
// status.
#pragma once

#include <span>
#include <string>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/world.hpp"

namespace dealterms {

class Session;

// `arguments` without the program's name.
[[nodiscard]] int run(std::span<const std::string> arguments, World& world);

[[nodiscard]] ExitStatus run_diff(const DiffOptions& options, Session& session);
[[nodiscard]] ExitStatus run_history(const HistoryOptions& options, Session& session);
[[nodiscard]] ExitStatus run_report(const ReportOptions& options, Session& session);
[[nodiscard]] ExitStatus run_show(const ShowOptions& options, Session& session);
[[nodiscard]] ExitStatus run_list(const ListOptions& options, Session& session);
[[nodiscard]] ExitStatus run_validate(const ValidateOptions& options, Session& session);
[[nodiscard]] ExitStatus run_catalogue(const CatalogueOptions& options, Session& session);
[[nodiscard]] ExitStatus run_rules(const RulesOptions& options, Session& session);
[[nodiscard]] ExitStatus run_schema(const SchemaOptions& options, Session& session);
[[nodiscard]] ExitStatus run_explain(const ExplainOptions& options, Session& session);
[[nodiscard]] ExitStatus run_complete(const CompleteOptions& options, Session& session);
[[nodiscard]] ExitStatus run_generate(const GenerateOptions& options, Session& session);
[[nodiscard]] ExitStatus run_check(const CheckOptions& options, Session& session);
[[nodiscard]] ExitStatus run_merge(const MergeOptions& options, Session& session);
[[nodiscard]] ExitStatus run_apply(const ApplyOptions& options, Session& session);
[[nodiscard]] ExitStatus run_fmt(const FmtOptions& options, Session& session);
[[nodiscard]] ExitStatus run_new(const NewOptions& options, Session& session);
[[nodiscard]] ExitStatus run_git_diff(const GitDiffOptions& options, Session& session);
[[nodiscard]] ExitStatus run_git_textconv(const GitTextconvOptions& options, Session& session);
[[nodiscard]] ExitStatus run_install_git(const InstallGitOptions& options, Session& session);

}  // namespace dealterms
