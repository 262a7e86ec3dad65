#include "cli/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "agreement/papers.hpp"
#include "assess/policy/read_policy.hpp"
#include "catalogue/deal_kinds.hpp"
#include "cli/find_versions.hpp"

namespace dealterms {

FileKind kind_of(const ParsedFile& file) {
  const auto has = [&](std::string_view key) { return file.root->find(key) != nullptr; };
  if (!file.root || !file.root->is_map() || has("dealterms")) return FileKind::version;
  if (is_policy(*file.root)) return FileKind::policy;
  if (has(k_kinds_key)) return FileKind::kinds;
  if (has("types") || has("conversions")) return FileKind::catalogue;
  if (is_paper(*file.root)) return FileKind::paper;
  return has("messages") ? FileKind::language : FileKind::version;
}

bool is_foreign(const ParsedFile& file) {
  if (!file.root) return !is_marked_as_agreement(file.source.bytes());
  constexpr std::array<std::string_view, 3> k_own_keys{"dealterms", "deal", "clauses"};
  const bool has_own_key = std::ranges::any_of(
      k_own_keys, [&](std::string_view key) { return file.root->find(key) != nullptr; });
  return kind_of(file) == FileKind::version && !has_own_key;
}

}  // namespace dealterms
