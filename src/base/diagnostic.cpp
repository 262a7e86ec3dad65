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

// A character takes up to four bytes.
std::size_t bytes_of(std::size_t columns) { return columns * 4; }

// As much as a message can show, and no more: ten thousand mistakes may tell of one long name.
void cut(std::string& text, std::size_t columns) {
  if (text.size() <= bytes_of(columns)) return;
  text.resize(character_start(text, bytes_of(columns)));
  text += "…";
}

std::string quoted(std::string text) {
  cut(text, k_most_quoted);
  return shortened(visible(text), ScreenColumn{k_most_quoted});
}

}  // namespace

std::string message_of(const Diagnostic& diagnostic) {
  std::string message;
  std::string_view words = row_of(diagnostic.code).message;
  for (const auto& argument : diagnostic.arguments) {
    const auto gap = words.find("{}");
    if (gap == std::string_view::npos) break;
    message += words.substr(0, gap);
    message += quoted(argument);
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
  Count& count = count_of(diagnostic.code);
  if (count.found - count.left_out == k_most_mistakes) {
    count.leave_out(1, diagnostic.place);
    return;
  }
  ++count.found;
  for (std::string& argument : diagnostic.arguments) cut(argument, k_most_quoted);
  cut(diagnostic.suggestion, k_most_quoted);
  cut(diagnostic.hint, k_most_hinted);
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::add(const Diagnostics& others) {
  for (const Diagnostic& diagnostic : others.list_) add(diagnostic);
  errors_.leave_out(others.errors_.left_out, others.errors_.where);
  warnings_.leave_out(others.warnings_.left_out, others.warnings_.where);
}

void Diagnostics::Count::leave_out(std::size_t count, Place place) {
  if (left_out == 0) where = place;
  found += count;
  left_out += count;
}

Diagnostics::Count& Diagnostics::count_of(DiagnosticCode code) {
  switch (row_of(code).severity) {
    case Severity::error:
      return errors_;
    case Severity::warning:
      return warnings_;
  }
  return errors_;
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
  const auto add_rest = [&](DiagnosticCode code, const Count& count) {
    if (count.left_out == 0) return;
    const Place file{0, ByteColumn{0}, count.where.file};
    in_order.push_back({code, file, {std::to_string(count.left_out)}, {}, {}});
  };
  add_rest(DiagnosticCode::more_mistakes, errors_);
  add_rest(DiagnosticCode::more_warnings, warnings_);
  std::ranges::stable_sort(in_order, {}, &Diagnostic::place);
  return in_order;
}

}  // namespace dealterms
