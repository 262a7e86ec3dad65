// What could stand next on a command line. Reads the deal at hand as the commands do; what cannot
// be read offers nothing and says nothing, for somebody is in the middle of a word.
#include "cli/complete.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "agreement/agreement.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/explained_names.hpp"
#include "cli/run.hpp"
#include "cli/session.hpp"
#include "render/names.hpp"

namespace dealterms {
namespace {

// Whoever waits for a word waits for no more; the versions of a deal have most of their clauses in
// common.
constexpr std::size_t k_most_read = 8;

using Agreements = std::vector<std::shared_ptr<const Agreement>>;
using Candidates = std::vector<Candidate>;

// Where a short name is that of several versions, each goes by its full one.
Candidates versions(const AskedFor& asked, Session& session) {
  Candidates candidates;
  if (!session.terms()) return candidates;
  std::map<std::string, std::size_t> counts;
  for (const VersionFile& file : session.terms()->versions) ++counts[file.version];
  for (const VersionFile& file : session.terms()->versions) {
    const bool wants_short =
        counts[file.version] == 1 && asked.written.find('/') == std::string::npos;
    candidates.push_back({wants_short ? file.version : full_name(file), file.input.name});
  }
  return candidates;
}

Candidates deals(const AskedFor&, Session& session) {
  Candidates candidates;
  if (!session.terms()) return candidates;
  for (const VersionFile& file : session.terms()->versions) candidates.push_back({file.deal, ""});
  return candidates;
}

// Those that the command line names; else the last of the deal, or of all.
std::vector<Input> inputs_at_hand(const AskedFor& asked, Session& session) {
  std::vector<Input> inputs;
  for (const std::string& name : asked.places) {
    if (auto input = session.resolve(name)) inputs.push_back(std::move(*input));
  }
  if (!inputs.empty() || !session.terms()) return inputs;
  const auto deal = asked.options.find("--deal");
  for (const VersionFile& file : session.terms()->versions) {
    if (deal == asked.options.end() || file.deal == deal->second) inputs.push_back(file.input);
  }
  const std::size_t surplus = inputs.size() - std::min(inputs.size(), k_most_read);
  inputs.erase(inputs.begin(), inputs.begin() + static_cast<std::ptrdiff_t>(surplus));
  return inputs;
}

// Each by itself: one that cannot be read leaves the others.
Agreements agreements_at_hand(const AskedFor& asked, Session& session) {
  Agreements agreements;
  for (Input& input : inputs_at_hand(asked, session)) {
    std::vector<Input> one;
    one.push_back(std::move(input));
    if (auto loaded = session.load_inputs(std::move(one))) {
      agreements.push_back(loaded->agreements.front());
    }
  }
  return agreements;
}

KnownNames names_at_hand(const Agreements& agreements) {
  std::vector<const Agreement*> each;
  for (const auto& agreement : agreements) each.push_back(agreement.get());
  return names_of(each);
}

std::string name_under(const KnownNames::ByKey& names, const std::string& key) {
  const auto found = names.find(key);
  return found == names.end() ? std::string() : found->second;
}

// With what it is called, else the type that it has.
Candidates clauses(const AskedFor& asked, Session& session) {
  Candidates candidates;
  const Agreements agreements = agreements_at_hand(asked, session);
  const KnownNames names = names_at_hand(agreements);
  for (const auto& agreement : agreements) {
    for (const auto& [id, clause] : agreement->clauses) {
      const std::string title = name_under(names.clauses, id);
      candidates.push_back({id, title.empty() ? clause.type : title});
    }
  }
  return candidates;
}

Candidates parties(const AskedFor& asked, Session& session) {
  Candidates candidates;
  const Agreements agreements = agreements_at_hand(asked, session);
  const KnownNames names = names_at_hand(agreements);
  for (const auto& agreement : agreements) {
    for (const auto& [key, party] : agreement->parties) {
      candidates.push_back({key, name_under(names.parties, key)});
    }
  }
  return candidates;
}

// What --fail-on takes beside levels.
Candidates gate_words(const AskedFor& asked, Session& session) {
  Candidates candidates = parties(asked, session);
  for (Candidate& candidate : candidates) candidate.word.insert(0, "against:");
  return candidates;
}

Candidates types(const AskedFor&, Session& session) {
  Candidates candidates;
  const auto loaded = session.load({});
  if (!loaded) return candidates;
  for (const auto& [id, type] : loaded->catalogue->merged->types) {
    candidates.push_back({id, type.title});
  }
  return candidates;
}

// Of deals, for `new`.
Candidates kinds(const AskedFor&, Session& session) {
  Candidates candidates;
  const auto catalogue = session.catalogues().read_for({});
  if (!catalogue) return candidates;
  auto input = read_input(in_program(k_kinds_file), session.world());
  if (!input) return candidates;
  ParsedFile file = session.parse(*std::move(input));
  if (!file.root) return candidates;
  for (const DealKind& kind :
       read_deal_kinds(*file.root, *(*catalogue)->merged, file.diagnostics)) {
    candidates.push_back({kind.id, kind.title});
  }
  return candidates;
}

Candidates names(const AskedFor& asked, Session& session) {
  Candidates candidates;
  const auto loaded = session.load({});
  if (!loaded) return candidates;
  for (ExplainedName& name : names_beginning(asked.written, *loaded->catalogue->merged)) {
    candidates.push_back({std::move(name.name), std::move(name.title)});
  }
  return candidates;
}

// What a value is called in --help, and what of the deal at hand it can be.
struct Finder {
  std::string_view value;
  Candidates (*find)(const AskedFor& asked, Session& session);
};
constexpr std::array k_finders{
    Finder{"OLD", versions},   Finder{"NEW", versions},     Finder{"VERSION", versions},
    Finder{"BASE", versions},  Finder{"OURS", versions},    Finder{"THEIRS", versions},
    Finder{"CLAUSE", clauses}, Finder{"ID", clauses},       Finder{"PARTY", parties},
    Finder{"DEAL", deals},     Finder{"TYPE", types},       Finder{"NAME", names},
    Finder{"KIND", kinds},     Finder{"WORDS", gate_words},
};

PlaceOptions places_of(const AskedFor& asked) {
  PlaceOptions places;
  const auto take = [&](const char* name, std::string& into) {
    const auto found = asked.options.find(name);
    if (found != asked.options.end()) into = found->second;
  };
  take("--terms", places.terms);
  take("--catalogue", places.catalogue);
  return places;
}

}  // namespace

ExitStatus run_complete(const CompleteOptions& options, Session& session) {
  // What comes on standard input, or through a pipe, is for the command itself.
  session.world().read_regular_files_only();
  const AskedFor asked = asked_for(options.words);
  Completion completion = complete_alone(asked);
  // The places are those that the command line names.
  Session at_hand(places_of(asked), {}, session.world());
  at_hand.pass_over_texts();
  const auto* finder = std::ranges::find(k_finders, asked.value, &Finder::value);
  if (finder != k_finders.end() && asked.values.empty()) {
    std::ranges::move(finder->find(asked, at_hand), std::back_inserter(completion.candidates));
  }
  completion.candidates = fitting(std::move(completion.candidates), asked);
  return session.write(print_completion(completion));
}

}  // namespace dealterms
