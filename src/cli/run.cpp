#include "cli/run.hpp"

#include <exception>
#include <new>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace dealterms {
namespace {

struct RunCommand {
  World& world;

  ExitStatus operator()(const DiffOptions& options) const { return run_diff(options, world); }
  ExitStatus operator()(const HistoryOptions& options) const { return run_history(options, world); }
  ExitStatus operator()(const ReportOptions& options) const { return run_report(options, world); }
  ExitStatus operator()(const ShowOptions& options) const { return run_show(options, world); }
  ExitStatus operator()(const ListOptions& options) const { return run_list(options, world); }
  ExitStatus operator()(const ValidateOptions& options) const {
    return run_validate(options, world);
  }
  ExitStatus operator()(const CatalogueOptions& options) const {
    return run_catalogue(options, world);
  }
  ExitStatus operator()(const RulesOptions& options) const { return run_rules(options, world); }
  ExitStatus operator()(const SchemaOptions& options) const { return run_schema(options, world); }
};

struct Dispatch {
  World& world;

  ExitStatus operator()(const Command& command) const {
    return std::visit(RunCommand{world}, command);
  }
  ExitStatus operator()(const Notice& notice) const { return write_result(notice.text, {}, world); }
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
