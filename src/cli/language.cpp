#include "cli/language.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

constexpr std::string_view k_by_environment = "auto";
constexpr std::array k_variables{"LC_ALL", "LC_MESSAGES", "LANG"};
constexpr std::array<std::string_view, 2> k_for_programs{"json", "jsonl"};

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

std::string language_of(const OutputOptions& options, const World& world) {
  if (std::ranges::find(k_for_programs, options.format) != k_for_programs.end()) {
    return std::string(english().code);
  }
  const std::string wanted =
      options.language == k_by_environment ? language_of_environment(world) : options.language;
  return std::string(words_of(wanted).code);
}

Words words_for(const std::string& language, const Catalogue& catalogue) {
  Words words = words_of(language);
  if (!catalogue.words.empty()) words.names = &catalogue.words;
  return words;
}

}  // namespace dealterms
