#include "cli/check_written.hpp"

#include <utility>

#include <fmt/format.h>

namespace dealterms {

bool is_agreement(const ParsedFile& file) {
  return file.root && file.root->find("dealterms") != nullptr;
}

std::size_t error_count(const ReadVersion& version) {
  std::size_t errors = version.file.error_count();
  for (const ReadFile& paper : version.papers) errors += paper.error_count();
  return errors;
}

std::string tell_mistakes(Input made, Session& session) {
  ParsedFile parsed = session.parse(std::move(made));
  if (!is_agreement(parsed)) return {};
  const auto catalogue = session.catalogues().read_for({&parsed, 1});
  if (!catalogue) {
    session.tell(catalogue.error());
    return "a mistake";
  }
  const ReadVersion version = read_version(std::move(parsed), *(*catalogue)->merged);
  const std::size_t errors = error_count(version);
  if (errors == 0) return {};
  session.tell(version.file.diagnostics, {&version.file.source, 1});
  for (const ReadFile& paper : version.papers) session.tell(paper.diagnostics, {&paper.source, 1});
  return errors == 1 ? "a mistake" : fmt::format("{} mistakes", errors);
}

}  // namespace dealterms
