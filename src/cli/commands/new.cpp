// The first version of a deal, from what its kind usually says (terms/kinds.yaml), or the next one,
// from the version before. It is an agreement without mistakes, or nothing is written; and no file
// is written over.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/source_text.hpp"
#include "base/text.hpp"
#include "catalogue/deal_kinds.hpp"
#include "catalogue/file_order.hpp"
#include "cli/check_written.hpp"
#include "cli/first_version.hpp"
#include "cli/next_version.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "document/expect.hpp"
#include "document/format_text.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

constexpr const char* k_kinds_file = "terms/kinds.yaml";

Error refused(std::string text) { return {Error::Kind::refused, std::move(text)}; }

std::string listed(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

// With the mistakes of the file told.
Result<std::vector<DealKind>> read_kinds(const Catalogue& catalogue, Session& session) {
  auto input = read_input(in_program(k_kinds_file), session.world());
  if (!input) return input.error();
  ParsedFile file = session.parse(*std::move(input));
  auto kinds = file.root ? read_deal_kinds(*file.root, catalogue, file.diagnostics)
                         : std::vector<DealKind>{};
  if (!file.diagnostics.has_errors()) return kinds;
  session.tell(file.diagnostics.sorted(), {&file.source, 1});
  return refused(std::string(k_kinds_file) + " has mistakes");
}

// "acme=Acme Ltd"; an id alone is its own name.
Result<std::vector<std::pair<std::string, std::string>>> read_parties(
    const std::vector<std::string>& written) {
  std::vector<std::pair<std::string, std::string>> parties;
  for (const std::string& party : written) {
    const std::size_t equals = party.find('=');
    const std::string id = party.substr(0, equals);
    const std::string name = equals == std::string::npos ? id : party.substr(equals + 1);
    if (!is_id(id) || name.empty()) {
      return refused("'" + party +
                     "' is no party, such as acme=Acme Ltd: an id has lower-case "
                     "letters, digits, dots, hyphens and underlines");
    }
    if (std::ranges::find(parties, id, &std::pair<std::string, std::string>::first) !=
        parties.end()) {
      return refused("two parties are called '" + id + "'");
    }
    parties.emplace_back(id, name);
  }
  return parties;
}

Result<DealKind> find_kind(const std::string& name, const std::vector<DealKind>& kinds) {
  std::vector<std::string> known;
  for (const DealKind& kind : kinds) known.push_back(kind.id);
  const auto found = std::ranges::find(kinds, name, &DealKind::id);
  if (found != kinds.end()) return *found;
  if (name.empty()) {
    return refused("say what kind of deal it is: --kind " + listed(known) +
                   "; or which clauses it has: --type TYPE[,TYPE...]");
  }
  return refused("unknown kind of deal '" + name + "'" + did_you_mean(name, known) + " (one of " +
                 listed(known) + ")");
}

std::string laid_out(std::string text, const Catalogue& catalogue) {
  auto made = format_text(text, [&](const Node& root) { return in_file_order(root, catalogue); });
  auto* formatted = std::get_if<std::string>(&made);
  return formatted != nullptr ? std::move(*formatted) : std::move(text);
}

Result<std::string> make_first(const NewOptions& options, const Catalogue& catalogue,
                               Session& session) {
  const auto kinds = read_kinds(catalogue, session);
  if (!kinds) return kinds.error();
  DealKind kind;
  if (!options.kind.empty() || options.types.empty()) {
    auto found = find_kind(options.kind, *kinds);
    if (!found) return found.error();
    kind = *std::move(found);
  }
  auto parties = read_parties(options.parties);
  if (!parties) return parties.error();
  if (kind.parties.empty() && parties->empty()) {
    return refused("say who takes part: --party acme=\"Acme Ltd\", once for each");
  }
  FirstVersion first = first_version_of(kind, *std::move(parties));
  for (const std::string& name : options.types) {
    const ClauseType* type = catalogue.find_type_called(name);
    if (type == nullptr) {
      return refused("unknown clause type '" + name + "'; 'dealterms catalogue' lists them");
    }
    add_clause(first, *type);
  }
  first.version = options.version;
  first.deal = options.deal;
  if (first.deal.empty()) first.deal = first.parties.front().first;
  if (options.deal.empty() && first.parties.size() > 1) {
    first.deal += "-" + first.parties[1].first;
  }
  return laid_out(print_first_version(first, catalogue), catalogue);
}

// The version before, without mistakes; these are told.
Result<std::string> make_next(const NewOptions& options, Session& session) {
  if (!options.kind.empty() || !options.parties.empty() || !options.types.empty() ||
      !options.deal.empty()) {
    return refused(
        "--from carries all of a version over: no --kind, --party, --type or --deal "
        "beside it");
  }
  auto input = session.resolve(options.from);
  if (!input) return input.error();
  if (const std::string mistakes = tell_mistakes(*input, session); !mistakes.empty()) {
    return refused(mistakes + " in " + input->name);
  }
  const ParsedFile before = session.parse(*input);
  if (!is_agreement(before)) return refused(input->name + " is no term file");
  const Node* version = before.root->find("version");
  if (version != nullptr && version->text == options.version) {
    return refused("the next version of '" + options.version + "' wants another name");
  }
  const auto catalogue = session.catalogues().read_for({&before, 1});
  if (!catalogue) return catalogue.error();
  return next_version(input->bytes, options.version, *(*catalogue)->merged, session.limits());
}

bool is_term_file(const std::string& text) {
  Diagnostics mistakes;
  const auto root = read_document(SourceText("", text), mistakes);
  return root && mistakes.empty() && root->find("dealterms") != nullptr;
}

}  // namespace

ExitStatus run_new(const NewOptions& options, Session& session) {
  const std::string& path = options.output.output;
  if (!path.empty() && session.world().identity(path)) {
    return session.refuse({Error::Kind::refused, path + " is there already, and stays as it is"});
  }
  if (!is_id(options.version)) {
    return session.refuse(refused("'" + options.version +
                                  "' cannot be the name of a version: it has "
                                  "lower-case letters, digits, dots, hyphens and underlines"));
  }
  if (!options.deal.empty() && !is_id(options.deal)) {
    return session.refuse(refused("'" + options.deal + "' cannot be the name of a deal"));
  }
  const auto catalogue = session.catalogues().read_for({});
  if (!catalogue) return session.refuse(catalogue.error());
  const auto text = options.from.empty() ? make_first(options, *(*catalogue)->merged, session)
                                         : make_next(options, session);
  if (!text) return session.refuse(text.error());
  if (!is_term_file(*text)) return session.refuse(refused("what would be written is no term file"));
  Input made = at_path(path.empty() ? "standard output" : path);
  made.bytes = *text;
  if (const std::string mistakes = tell_mistakes(std::move(made), session); !mistakes.empty()) {
    return session.refuse(refused(mistakes + " in what would be written"));
  }
  return session.write(*text);
}

}  // namespace dealterms
