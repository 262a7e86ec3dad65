#include "base/calendar.hpp"
#include "cli/bind_options.hpp"
#include "cli/formats.hpp"
#include "cli/option_groups.hpp"

namespace dealterms {
namespace {

constexpr const char* k_what = "What is checked";
constexpr const char* k_by_what = "By what";

std::string check_day(const std::string& written) {
  return parse_day(written) ? std::string() : "no day '" + written + "'; as 2027-03-31";
}

}  // namespace

std::shared_ptr<Command> bind_check(CLI::App& app) {
  auto [command, options] = made<CheckOptions>();
  auto* versions = app.add_option("VERSION", options.versions,
                                  "OLD and NEW, as for diff; two directories; or NEW alone, held "
                                  "against what the policy requires");
  versions->expected(0, 2)->type_name("");
  auto* git = app.add_option("--git", options.git,
                             "Check every term file that changed: BASE..HEAD, BASE...HEAD, or BASE "
                             "for BASE against the work tree");
  git->type_name("RANGE")->group(k_what)->excludes(versions);
  app.add_flag("--staged", options.staged, "Check every term file that is staged")
      ->group(k_what)
      ->excludes(versions)
      ->excludes(git);
  auto* policy = app.add_option("--policy", options.policy,
                                "The policy (default: .dealterms.yaml beside the file or above)");
  policy->type_name("FILE")->group(k_by_what);
  app.add_option("--fail-on", options.fail_on,
                 "A policy in words: LEVEL[,against:PARTY][,undetermined:fail|warn|pass]")
      ->type_name("WORDS")
      ->group(k_by_what)
      ->excludes(policy);
  app.add_option("--date", options.date, "The day by which waivers end (default: today)")
      ->type_name("DATE")
      ->check(CLI::Validator(check_day, ""))
      ->group(k_by_what);
  app.add_flag("--warnings-as-errors", options.warnings_as_errors, "Fail where it would warn")
      ->group(k_by_what);
  app.add_option("--explain", options.explain, "Tell why this one finding passes or fails")
      ->type_name("FINGERPRINT");
  app.add_option("--baseline-out", options.baseline_out,
                 "Write waivers for all that was found to a file, to be filled in")
      ->type_name("FILE");
  app.add_flag("--all", options.all, "Show what passes, too")->group("How it is shown");
  add_places(app, options.places);
  add_output(app, options.output, names_of(check_formats()));
  add_language(app, options.output);
  add_report_url(app, options.output);
  return command;
}

}  // namespace dealterms
