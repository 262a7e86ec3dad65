#include "cli/language.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/embedded_files.hpp"
#include "document/packed_document.hpp"
#include "render/words/read_language.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_folder = "words/";
constexpr std::string_view k_extension = ".yaml";
constexpr std::string_view k_by_environment = "auto";
constexpr std::array k_variables{"LC_ALL", "LC_MESSAGES", "LANG"};
constexpr std::array<std::string_view, 2> k_for_programs{"json", "jsonl"};

std::string code_of(const EmbeddedFile& file) {
  return std::string(
      file.path.substr(k_folder.size(), file.path.size() - k_folder.size() - k_extension.size()));
}

bool is_language(const std::string& code) {
  return std::ranges::find(embedded_words(), code, code_of) != embedded_words().end();
}

// Whole, as a test holds every file that the program carries.
Language read_carried(std::string_view code) {
  const auto file = std::ranges::find(embedded_words(), code, code_of);
  Diagnostics ignored;
  return read_language(unpack_document(file->document, {}), nullptr, ignored);
}

// "fr" of "fr_CA.UTF-8".
std::string language_of_locale(const std::string& locale) {
  return locale.substr(0, locale.find_first_of("_.@"));
}

std::string language_of_environment(const World& world) {
  for (const char* variable : k_variables) {
    const auto locale = world.environment(variable);
    if (locale && !locale->empty()) return language_of_locale(*locale);
  }
  return {};
}

}  // namespace

std::vector<std::string> languages() {
  std::vector<std::string> codes;
  for (const EmbeddedFile& file : embedded_words()) codes.push_back(code_of(file));
  std::ranges::stable_partition(codes, [](const std::string& code) { return code == k_english; });
  return codes;
}

std::string language_of(const OutputOptions& options, const World& world) {
  const bool for_programs =
      std::ranges::find(k_for_programs, options.format) != k_for_programs.end();
  if (for_programs) return std::string(k_english);
  const std::string wanted =
      options.language == k_by_environment ? language_of_environment(world) : options.language;
  return is_language(wanted) ? wanted : std::string(k_english);
}

Words words_in(std::string_view code) { return Words(read_carried(code)); }

Words words_for(std::string_view code, const Catalogue& catalogue) {
  return Words(read_carried(code), catalogue.words);
}

ReadFile read_language_file(ParsedFile parsed) {
  if (parsed.root) {
    const Language english = read_carried(k_english);
    (void)read_language(*parsed.root, &english, parsed.diagnostics);
  }
  return {std::move(parsed.source), parsed.diagnostics.sorted()};
}

}  // namespace dealterms
