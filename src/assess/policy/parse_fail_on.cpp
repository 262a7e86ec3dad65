// The words of --fail-on: a level, or a key of the policy and what stands under it.
#include <algorithm>
#include <optional>
#include <set>

#include "assess/policy/policy_format.hpp"
#include "assess/policy/read_policy.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

Error refuse(std::string_view what, std::string_view written,
             const std::vector<std::string>& known) {
  return {Error::Kind::refused, "no " + std::string{what} + " '" + std::string{written} + "'" +
                                    did_you_mean(written, known) + " (there are: " + join(known) +
                                    ")"};
}

std::vector<std::string> known_levels() {
  std::vector<std::string> levels;
  for (const Level level : k_levels) levels.emplace_back(name_of(level));
  return levels;
}

// What stands before a colon.
std::vector<std::string> known_keys() {
  std::vector<std::string> words;
  for (const PolicyKey key : {PolicyKey::against, PolicyKey::undetermined}) {
    words.push_back(std::string{key_of(key)} + ":");
  }
  return words;
}

std::vector<std::string> parties_of(const PolicyNames& names) {
  std::set<std::string> parties;
  for (const Agreement* agreement : names.agreements) {
    for (const Items* items : {&agreement->parties, &agreement->others}) {
      for (const auto& [id, party] : *items) parties.insert(id);
    }
  }
  return {parties.begin(), parties.end()};
}

class FailOnParser {
 public:
  explicit FailOnParser(const PolicyNames& names) : names_(names) {}

  Result<Policy> parse(std::string_view words) {
    while (true) {
      const auto comma = words.find(',');
      const auto parsed = parse_word(folded(words.substr(0, comma)));
      if (!parsed) return parsed.error();
      if (comma == std::string_view::npos) return policy_;
      words.remove_prefix(comma + 1);
    }
  }

 private:
  Result<void> parse_word(const std::string& word) {
    const auto colon = word.find(':');
    if (colon == std::string::npos) return parse_level(word);
    const std::string key = word.substr(0, colon);
    const std::string value = folded(word.substr(colon + 1));
    if (key == key_of(PolicyKey::against)) return parse_party(value);
    if (key == key_of(PolicyKey::undetermined)) return parse_undetermined(value);
    return refuse("word", word, known_keys());
  }

  Result<void> parse_level(const std::string& word) {
    const auto level = enum_named<Level>(word);
    if (!level) return refuse("level", word, known_levels());
    if (has_level_) {
      return Error{Error::Kind::refused,
                   "two levels, of which '" + word + "' is the second: name the least that fails"};
    }
    has_level_ = true;
    policy_.fail_on = *level;
    return {};
  }

  Result<void> parse_party(const std::string& party) {
    const std::vector<std::string> known = parties_of(names_);
    const bool is_known = std::ranges::find(known, party) != known.end();
    const bool is_all = names_.reach == PolicyNames::Reach::all && !names_.agreements.empty();
    if (party.empty() || (!is_known && is_all)) return refuse("party", party, known);
    policy_.against.push_back(party);
    return {};
  }

  Result<void> parse_undetermined(const std::string& word) {
    policy_.undetermined = enum_named<Undetermined>(word);
    if (policy_.undetermined) return {};
    std::vector<std::string> known;
    for (const Undetermined value : all_values<Undetermined>()) known.emplace_back(name_of(value));
    return refuse("way to take what is undetermined called", word, known);
  }

  const PolicyNames& names_;
  Policy policy_;
  bool has_level_ = false;
};

}  // namespace

Result<Policy> parse_fail_on(std::string_view words, const PolicyNames& names) {
  return FailOnParser(names).parse(words);
}

}  // namespace dealterms
