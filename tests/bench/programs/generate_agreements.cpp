// generate_agreements KIND CLAUSES FOLDER: writes the two versions of generated.hpp as
// FOLDER/{old,new}.{yaml,json}, for measuring whole programs: see tests/bench/compare.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

#include <fmt/ranges.h>

#include "../generated.hpp"

namespace dealterms {
namespace {

std::optional<GeneratedKind> parse_kind(std::string_view name) {
  const auto* const found = std::ranges::find(k_generated_kinds, name);
  if (found == k_generated_kinds.end()) return std::nullopt;
  return static_cast<GeneratedKind>(found - k_generated_kinds.begin());
}

std::optional<std::size_t> parse_count(std::string_view digits) {
  std::size_t count = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, count);
  if (error != std::errc() || stop != end) return std::nullopt;
  return count;
}

bool write(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  return static_cast<bool>(file.flush());
}

bool write_pair(GeneratedKind kind, std::size_t clauses, const std::filesystem::path& folder) {
  const auto write_as = [&](const char* name, GeneratedVersion version, GeneratedForm form) {
    return write(folder / name, generate_agreement(clauses, version, kind, form));
  };
  std::filesystem::create_directories(folder);
  return write_as("old.yaml", GeneratedVersion::before, GeneratedForm::yaml) &&
         write_as("new.yaml", GeneratedVersion::after, GeneratedForm::yaml) &&
         write_as("old.json", GeneratedVersion::before, GeneratedForm::json) &&
         write_as("new.json", GeneratedVersion::after, GeneratedForm::json);
}

}  // namespace
}  // namespace dealterms

int main(int count, char** words) {
  const auto kind = dealterms::parse_kind(count == 4 ? words[1] : "");
  const auto clauses = dealterms::parse_count(count == 4 ? words[2] : "");
  if (!kind || !clauses) {
    fmt::print(stderr, "usage: generate_agreements KIND CLAUSES FOLDER\nkinds: {}\n",
               fmt::join(dealterms::k_generated_kinds, " "));
    return 2;
  }
  if (dealterms::write_pair(*kind, *clauses, words[3])) return 0;
  fmt::print(stderr, "generate_agreements: cannot write in {}\n", words[3]);
  return 2;
}
