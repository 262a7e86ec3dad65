#include "dealterms/assess/history.hpp"

#include "dealterms/cli/commands.hpp"
#include "dealterms/cli/load_deal.hpp"
#include "dealterms/cli/output.hpp"
#include "dealterms/render/markdown_history.hpp"
#include "dealterms/render/text_history.hpp"

namespace dealterms {
namespace {

std::string print_history(const History& history, const HistoryOptions& options,
                          const World& world) {
  const bool asked = !options.select.clauses.empty() || !options.select.types.empty();
  const Detail detail = asked ? Detail::lives : Detail::matrix;
  if (options.output.format == "csv") return print_csv_history(history, english());
  if (options.output.format == "markdown") {
    return print_markdown_history(history, detail, english());
  }
  return print_text_history(history, detail, english(), layout_of(options.output, world));
}

}  // namespace

ExitStatus run_history(const HistoryOptions& options, World& world) {
  const auto loaded = load_history({{}, options.deal}, options.select, options.places,
                                   error_colour(options.output, world), world);
  if (!loaded) return refuse(world, loaded.why_not);
  world.write_err(loaded->warnings);
  return write_result(print_history(loaded->history, options, world), options.output, world);
}

}  // namespace dealterms
