#include "cli/run.hpp"

#include <exception>
#include <new>
#include <string_view>

#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace dealterms {
namespace {

struct RunCommand {
  World& world;

  ExitStatus operator()(const DiffOptions& options) const { return start(run_diff, options); }
  ExitStatus operator()(const HistoryOptions& options) const { return start(run_history, options); }
  ExitStatus operator()(const ReportOptions& options) const { return start(run_report, options); }
  ExitStatus operator()(const ShowOptions& options) const { return start(run_show, options); }
  ExitStatus operator()(const ListOptions& options) const { return start(run_list, options); }
  ExitStatus operator()(const ValidateOptions& options) const {
    return start(run_validate, options);
  }
  ExitStatus operator()(const CatalogueOptions& options) const {
    return start(run_catalogue, options);
  }
  ExitStatus operator()(const RulesOptions& options) const { return start(run_rules, options); }
  ExitStatus operator()(const SchemaOptions& options) const { return start(run_schema, options); }
  ExitStatus operator()(const CheckOptions& options) const { return start(run_check, options); }
  ExitStatus operator()(const MergeOptions& options) const { return start(run_merge, options); }
  ExitStatus operator()(const ApplyOptions& options) const { return start(run_apply, options); }
  ExitStatus operator()(const FmtOptions& options) const { return start(run_fmt, options); }
  ExitStatus operator()(const NewOptions& options) const { return start(run_new, options); }
  ExitStatus operator()(const GitDiffOptions& options) const {
    return start(run_git_diff, options);
  }
  ExitStatus operator()(const GitTextconvOptions& options) const {
    return start(run_git_textconv, options);
  }
  ExitStatus operator()(const InstallGitOptions& options) const {
    return start(run_install_git, options);
  }
  ExitStatus operator()(const ExplainOptions& options) const { return start(run_explain, options); }
  ExitStatus operator()(const CompleteOptions& options) const {
    return start(run_complete, options);
  }
  ExitStatus operator()(const GenerateOptions& options) const {
    return start(run_generate, options);
  }

 private:
  template <typename Options>
  ExitStatus start(ExitStatus (*command)(const Options&, Session&), const Options& options) const {
    Session session(options.places, options.output, world);
    return command(options, session);
  }
};

struct Dispatch {
  World& world;

  ExitStatus operator()(const Command& command) const {
    return std::visit(RunCommand{world}, command);
  }
  ExitStatus operator()(const Notice& notice) const {
    // Short, and nobody could say --no-pager.
    OutputOptions options;
    options.no_pager = true;
    return write_result(notice.text, options, world);
  }
  ExitStatus operator()(const Misuse& misuse) const { return refuse(world, misuse.text); }
};

ExitStatus report_bug(World& world, std::string_view what) {
  world.write_err("dealterms: this is a bug of dealterms, not a mistake of yours: ");
  world.write_err(what);
  world.write_err("\nPlease report it with the command and the files that led here.\n");
  return ExitStatus::bug;
}

ExitStatus dispatch(std::span<const std::string> arguments, World& world) {
  try {
    return std::visit(Dispatch{world}, parse_options(arguments));
  } catch (const std::bad_alloc&) {
    world.write_err("dealterms: not enough memory\n");
    return ExitStatus::unusable;
  } catch (const std::exception& bug) {
    return report_bug(world, bug.what());
  } catch (...) {
    return report_bug(world, "an unknown exception");
  }
}

}  // namespace

int run(std::span<const std::string> arguments, World& world) {
  return static_cast<int>(dispatch(arguments, world));
}

}  // namespace dealterms
