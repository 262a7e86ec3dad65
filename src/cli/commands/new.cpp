// The first version of a deal, from what its kind usually says (terms/kinds.yaml), or the next one,
// from the version before. It is an agreement without mistakes, or nothing is written; and no file
// is written over. Asks for what is missing where somebody is at the terminal.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/source_text.hpp"
#include "base/text.hpp"
#include "catalogue/deal_kinds.hpp"
#include "catalogue/file_order.hpp"
#include "cli/ask_for_deal.hpp"
#include "cli/check_written.hpp"
#include "cli/deal_parties.hpp"
#include "cli/explained_names.hpp"
#include "cli/first_version.hpp"
#include "cli/next_version.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "document/expect.hpp"
#include "document/format_text.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

// What 'dealterms schema agreement' prints, where it was put beside term files.
constexpr const char* k_schema_file = "agreement.schema.json";

Error refused(std::string text) { return {Error::Kind::refused, std::move(text)}; }

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

Result<DealKind> find_kind(const std::string& name, const std::vector<DealKind>& kinds) {
  const auto found = std::ranges::find(kinds, name, &DealKind::id);
  if (found != kinds.end()) return *found;
  return refused(unknown_kind(name, kinds));
}

// What a party can be called by its role: as the kind has it, else as the types of clauses do.
std::vector<std::string> roles_known(const DealKind& kind,
                                     const std::vector<const ClauseType*>& types) {
  std::vector<std::string> roles = kind.parties;
  if (!roles.empty()) return roles;
  for (const ClauseType* type : types) {
    roles.insert(roles.end(), type->roles.begin(), type->roles.end());
  }
  return roles;
}

// Where no kind was named: the one whose parties are called as these, for the roles that it gives.
DealKind kind_of_parties(std::vector<DealParty>& parties, const std::vector<DealKind>& kinds) {
  const auto fits = [&](const DealKind& kind) {
    return kind.parties.size() == parties.size() &&
           std::ranges::all_of(kind.parties, [&](const std::string& word) {
             return std::ranges::find(parties, word, &DealParty::id) != parties.end();
           });
  };
  const auto found = std::ranges::find_if(kinds, fits);
  if (found == kinds.end()) return {};
  for (DealParty& party : parties) {
    if (party.role.empty()) party.role = party.id;
  }
  return *found;
}

void tell_guesses(const FirstVersion& first, Session& session) {
  for (const KindClause& clause : first.clauses) {
    if (!first.by_order.contains(clause.id)) continue;
    std::vector<std::string> who;
    for (const auto& [role, party] : clause.roles)
      who.push_back(fmt::format("{}: {}", role, party));
    session.tell({Error::Kind::refused,
                  fmt::format("the roles of the clause '{}' follow the order of the parties ({}); "
                              "check them",
                              clause.id, join(who))});
  }
}

std::string laid_out(std::string text, const Catalogue& catalogue) {
  auto made = format_text(text, [&](const Node& root) { return in_file_order(root, catalogue); });
  auto* formatted = std::get_if<std::string>(&made);
  return formatted != nullptr ? std::move(*formatted) : std::move(text);
}

std::string name_of_deal(const FirstVersion& first) {
  std::vector<std::string> ids;
  for (const DealParty& party : first.parties) ids.push_back(party.id);
  ids.resize(std::min(ids.size(), std::size_t{2}));
  return join(ids, "-");
}

std::string told_unnamed(const std::vector<std::string>& roles) {
  const std::string names = listed_with_and(roles);
  return roles.size() == 1
             ? fmt::format("no --party has the role {0}: it is called '{0}' in the file", names)
             : fmt::format("no --party has the roles {}: they are called so in the file", names);
}

// The parties in their places; those that stand for themselves are told.
Result<std::vector<DealParty>> parties_of(const NewOptions& options, const DealKind& kind,
                                          const std::vector<const ClauseType*>& types,
                                          Session& session) {
  auto given = read_deal_parties(options.parties, roles_known(kind, types));
  if (!given) return given.error();
  if (kind.parties.empty()) {
    if (!given->empty()) return given;
    return refused("say who takes part: --party acme=\"Acme Ltd\", once for each");
  }
  auto placed = place_parties(*std::move(given), kind);
  if (!placed) return placed.error();
  if (!placed->unnamed.empty()) session.tell(refused(told_unnamed(placed->unnamed)));
  return std::move(placed->parties);
}

Result<std::vector<const ClauseType*>> find_types(const std::vector<std::string>& names,
                                                  const Catalogue& catalogue) {
  std::vector<const ClauseType*> types;
  for (const std::string& name : names) {
    types.push_back(catalogue.find_type_called(name));
    if (types.back() == nullptr) return refused(unknown_type(name, catalogue));
  }
  return types;
}

// Beside the file, else nowhere: an editor would look for it in vain.
std::string schema_beside(const std::string& path, const World& world) {
  const bool is_there =
      !path.empty() && world.identity(join_path(directory_of(path), k_schema_file));
  return is_there ? k_schema_file : "";
}

Result<std::string> make_first(NewOptions options, const Catalogue& catalogue, Session& session) {
  const auto kinds = read_kinds(catalogue, session);
  if (!kinds) return kinds.error();
  if (wants_to_ask(options, session.world())) {
    if (auto asked = ask_for_deal(options, *kinds, catalogue, session.world()); !asked) {
      return asked.error();
    }
  }
  DealKind kind;
  if (!options.kind.empty()) {
    auto found = find_kind(options.kind, *kinds);
    if (!found) return found.error();
    kind = *std::move(found);
  } else if (options.types.empty()) {
    session.tell_lines("Kinds of deals, and who takes part in them, in the order of --party:\n" +
                       list_kinds(*kinds));
    return refused(
        "say what kind of deal it is: --kind KIND; or which clauses it has: --type TYPE[,TYPE...]");
  }
  const auto types = find_types(options.types, catalogue);
  if (!types) return types.error();
  auto parties = parties_of(options, kind, *types, session);
  if (!parties) return parties.error();
  DealKind roles = kind.parties.empty() ? kind_of_parties(*parties, *kinds) : kind;
  FirstVersion first = first_version_of(kind, *std::move(parties));
  for (const ClauseType* type : *types) {
    if (std::ranges::find(kind.clauses, type->id, &KindClause::type) != kind.clauses.end()) {
      session.tell(refused(fmt::format("'{}' has a clause of type {} already: the file has another",
                                       options.kind, type->id)));
    }
    if (const auto added = add_clause(first, *type, roles); !added) return added.error();
  }
  tell_guesses(first, session);
  first.version = options.version;
  first.deal = options.deal.empty() ? name_of_deal(first) : options.deal;
  first.schema = schema_beside(options.output.output, session.world());
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
                                  "' cannot be the name of a version: it has " +
                                  std::string(k_id_rule)));
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
  const std::string folder = directory_of(path);
  if (!folder.empty() && !session.world().identity(folder)) {
    if (const auto done = session.world().make_directory(folder); !done) {
      return session.refuse(
          {done.error().kind, "cannot make the folder " + folder + ": " + done.error().text});
    }
    session.tell({Error::Kind::refused, "made the folder " + folder});
  }
  return session.write(*text);
}

}  // namespace dealterms
