#include "base/diagnostic.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "base/typography.hpp"

namespace dealterms {
namespace {

// Values are read without what is not seen; names are not.
bool is_about_name(DiagnosticCode code) {
  return code >= DiagnosticCode::unknown_key && code <= DiagnosticCode::empty_value;
}

}  // namespace

std::string message_of(const Diagnostic& diagnostic) {
  std::string message;
  std::string_view words = row_of(diagnostic.code).message;
  for (const auto& argument : diagnostic.arguments) {
    const auto gap = words.find("{}");
    if (gap == std::string_view::npos) break;
    message += words.substr(0, gap);
    message += visible(argument);
    words.remove_prefix(gap + 2);
  }
  message += words;
  return message;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (is_about_name(diagnostic.code) && !diagnostic.arguments.empty()) {
    const std::string unseen = name_unseen_character(diagnostic.arguments.front());
    if (!unseen.empty()) diagnostic.hint = unseen + " stands in it";
  }
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::add_with_suggestion(DiagnosticCode code, Place place,
                                      std::vector<std::string> arguments, std::string_view written,
                                      const std::vector<std::string>& candidates) {
  add({code, place, std::move(arguments), {}, nearest_name(written, candidates).value_or("")});
}

void Diagnostics::add_with_list(DiagnosticCode code, Place place, std::string_view written,
                                const std::vector<std::string>& candidates) {
  add({code,
       place,
       {std::string(written)},
       "one of: " + join(candidates),
       nearest_name(written, candidates).value_or("")});
}

bool Diagnostics::has_errors() const {
  return std::ranges::any_of(list_, [](const Diagnostic& diagnostic) {
    return row_of(diagnostic.code).severity == Severity::error;
  });
}

// A hostile file can hold a mistake in every line: n log n, not every one against every other.
std::vector<Diagnostic> Diagnostics::sorted() const {
  const auto order = [](const Diagnostic* a, const Diagnostic* b) {
    return std::tie(a->place, a->code, a->arguments, a->hint, a->suggestion) <
           std::tie(b->place, b->code, b->arguments, b->hint, b->suggestion);
  };
  std::set<const Diagnostic*, decltype(order)> seen(order);
  std::vector<Diagnostic> in_order;
  for (const auto& diagnostic : list_) {
    if (seen.insert(&diagnostic).second) in_order.push_back(diagnostic);
  }
  std::ranges::stable_sort(in_order, {}, &Diagnostic::place);
  return in_order;
}

}  // namespace dealterms
