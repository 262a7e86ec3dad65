#include "assess/net.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "assess/history_parts.hpp"
#include "diff/compare.hpp"

namespace dealterms {
namespace {

// ---- which versions are heard -------------------------------------------------------------------

// From the last back to the first by `amends`, both left out; nothing where it leads elsewhere.
std::optional<std::set<std::string>> amended_between(const Versions& versions) {
  const auto find = [&](const std::string& name) -> const Agreement* {
    const auto found =
        std::ranges::find(versions, name, [](const auto& version) { return version->version; });
    return found == versions.end() ? nullptr : found->get();
  };
  std::set<std::string> between;
  for (const Agreement* at = versions.back().get();;) {
    const std::string base = amended_version(*at);
    if (base == versions.front()->version) return between;
    at = find(base);
    if (at == nullptr || !between.insert(base).second) return std::nullopt;
  }
}

// ---- parties under other keys -------------------------------------------------------------------

// Which key of a version is which of the last, those that stayed left out. `later`: the same of the
// version after it.
PartyKeys keys_in_last(const Agreement& version, const Agreement& next, const PartyKeys& later,
                       const Agreement& last) {
  PartyKeys keys = renamed_parties(version, next);
  for (auto& [from, to] : keys) {
    if (const auto onward = later.find(to); onward != later.end()) to = onward->second;
  }
  for (const auto& [from, to] : later) {
    if (version.parties.contains(from)) keys.try_emplace(from, to);
  }
  std::erase_if(keys, [&](const auto& row) {
    const auto& [from, to] = row;
    const bool is_taken = version.find_party(to) != nullptr && !keys.contains(to);
    return from == to || is_taken || !last.parties.contains(to);
  });
  return keys;
}

// All of them in the keys of the last, so that every role follows.
struct VersionsInOneTongue {
  Versions versions;
  PartyKeys keys_of_first;
};

VersionsInOneTongue in_keys_of_last(const Versions& versions, const Catalogue& catalogue) {
  VersionsInOneTongue told{versions, {}};
  const Agreement& last = *versions.back();
  PartyKeys& keys = told.keys_of_first;
  for (std::size_t i = versions.size() - 1; i > 0; --i) {
    keys = keys_in_last(*versions[i - 1], *versions[i], keys, last);
    told.versions[i - 1] = with_party_keys(versions[i - 1], keys, catalogue);
  }
  // Who is found again in the last alone. Whom a version between lists was known apart from it.
  for (const auto& [from, to] : renamed_parties(*told.versions.front(), last)) {
    const auto lists_it = [&key = to](const auto& version) {
      return version->find_party(key) != nullptr;
    };
    if (std::none_of(versions.begin() + 1, versions.end() - 1, lists_it)) {
      keys.try_emplace(from, to);
    }
  }
  return told;
}

PartyKeys turned(const PartyKeys& keys) {
  PartyKeys back;
  for (const auto& [from, to] : keys) back.emplace(to, from);
  return back;
}

}  // namespace

std::string amended_version(const Agreement& agreement) {
  const Value* amends = agreement.find_head("amends");
  const Text* text = amends != nullptr ? amends->as<Text>() : nullptr;
  return text != nullptr ? text->words : std::string();
}

bool is_agreed(const Agreement& agreement) {
  const Value* status = agreement.find_head("status");
  const Token* token = status != nullptr ? status->as<Token>() : nullptr;
  return token == nullptr || token->name == "agreed";
}

Versions versions_heard(const Versions& versions) {
  if (versions.size() < 3) return versions;
  const auto between = amended_between(versions);
  Versions heard{versions.front()};
  std::copy_if(versions.begin() + 1, versions.end() - 1, std::back_inserter(heard),
               [&](const auto& version) {
                 return is_agreed(*version) && (!between || between->contains(version->version));
               });
  heard.push_back(versions.back());
  return heard;
}

Comparison compare_net(const Versions& versions, std::shared_ptr<const Catalogue> catalogue,
                       NetOrder order, const std::vector<ClauseHistory>* followed) {
  const Versions heard = versions_heard(versions);
  std::shared_ptr<const Agreement> before = heard.front();
  std::shared_ptr<const Agreement> after = heard.back();
  const bool turns = order == NetOrder::newest_first;
  if (heard.size() <= 2) {
    if (turns) std::swap(before, after);
    return compare(std::move(before), std::move(after), std::move(catalogue));
  }
  const VersionsInOneTongue told = in_keys_of_last(heard, *catalogue);
  if (followed != nullptr && told.versions == versions) {
    after = tell_last_version(told.versions, *followed, *catalogue);
  } else {
    const auto steps = make_steps(ways_between(told.versions), catalogue, {});
    after =
        tell_last_version(told.versions, follow_clauses(*told.versions.front(), steps), *catalogue);
  }
  if (turns) std::swap(before, after);
  Comparison comparison =
      compare(std::move(before), std::move(after), std::move(catalogue),
              {turns ? turned(told.keys_of_first) : told.keys_of_first, ByLikeness::no});
  comparison.between.assign(heard.begin() + 1, heard.end() - 1);
  return comparison;
}

Comparison compare_net(const Versions& versions, std::shared_ptr<const Catalogue> catalogue,
                       NetOrder order) {
  return compare_net(versions, std::move(catalogue), order, nullptr);
}

}  // namespace dealterms
