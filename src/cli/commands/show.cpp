// What there is: which deals and versions, and the terms of one.
#include <string>
#include <string_view>

#include "cli/check_written.hpp"
#include "cli/formats.hpp"
#include "cli/run.hpp"
#include "cli/select.hpp"
#include "cli/session.hpp"
#include "render/change_words.hpp"

namespace dealterms {
namespace {

std::string date_of(const Agreement& agreement, const Words& words) {
  for (const std::string_view field : k_date_fields) {
    const std::string date = head_words(agreement, field, words);
    if (!date.empty()) return date;
  }
  return {};
}

Result<ListedVersion> read_listed(const VersionFile& file, const Words& words, Session& session) {
  ParsedFile parsed = session.parse(file.input);
  const auto catalogue = session.catalogues().read_for({&parsed, 1});
  if (!catalogue) return catalogue.error();
  const ReadVersion read = read_version(std::move(parsed), *(*catalogue)->merged);
  ListedVersion listed;
  listed.deal = file.deal;
  listed.name = head_words(read.agreement, "name", words);
  listed.version = file.version;
  listed.file = file.input.name;
  listed.date = date_of(read.agreement, words);
  listed.title = head_words(read.agreement, "title", words);
  listed.clauses = read.agreement.clauses.size();
  listed.mistakes = error_count(read);
  return listed;
}

}  // namespace

ExitStatus run_show(const ShowOptions& options, Session& session) {
  const auto loaded = session.load({options.version});
  if (!loaded) return session.refuse();
  const auto checked = check_filters({options.clauses, options.types, {}}, loaded->agreements);
  if (!checked) return session.refuse(checked.error());
  const ShownVersion shown{
      *loaded->agreements.front(), *loaded->catalogue->merged, {options.clauses, options.types}};
  return write_as_asked(show_formats(), shown, *loaded->catalogue, session);
}

ExitStatus run_list(const ListOptions&, Session& session) {
  const auto& terms = session.terms();
  if (!terms) return session.refuse(terms.error());
  session.tell_unreadable(*terms);
  const auto catalogue = session.catalogues().read_for({});
  if (!catalogue) return session.refuse(catalogue.error());

  const Words words = session.page(**catalogue).words;
  const bool own = terms->from == Input::From::program;
  FoundVersions found{{}, own ? words.say(Message::the_program) : terms->place};
  bool is_whole = terms->unreadable.empty();
  for (const VersionFile& file : terms->versions) {
    auto listed = read_listed(file, words, session);
    if (listed) {
      found.versions.push_back(std::move(*listed));
    } else {
      session.tell(listed.error());
      is_whole = false;
    }
  }
  const ExitStatus written = write_as_asked(list_formats(), found, **catalogue, session);
  return is_whole ? written : ExitStatus::unusable;
}

}  // namespace dealterms
