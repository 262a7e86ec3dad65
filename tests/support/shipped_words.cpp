#include "shipped_words.hpp"

#include <map>
#include <string>

#include "cli/language.hpp"

namespace dealterms::test {

const Words& shipped_words(std::string_view language) {
  static const std::map<std::string, Words, std::less<>> all = [] {
    std::map<std::string, Words, std::less<>> read;
    for (const std::string& code : languages()) read.emplace(code, words_in(code));
    return read;
  }();
  return all.find(language)->second;
}

}  // namespace dealterms::test
