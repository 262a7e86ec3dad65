#include "dealterms/render/words.hpp"

#include <algorithm>

namespace dealterms {

std::string said(std::span<const Said> table, std::string_view name) {
  const auto found = std::ranges::find(table, name, &Said::name);
  if (found != table.end()) return std::string(found->words);
  std::string plain(name);
  std::ranges::replace(plain, '_', ' ');
  return plain;
}

std::string filled(std::string_view words, std::span<const Filling> fillings) {
  std::string text;
  for (std::size_t i = 0; i < words.size();) {
    const auto close = words[i] == '{' ? words.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      text += words[i++];
      continue;
    }
    const auto name = words.substr(i + 1, close - i - 1);
    const auto found = std::ranges::find(fillings, name, &Filling::first);
    text += found != fillings.end() ? found->second : std::string(words.substr(i, close - i + 1));
    i = close + 1;
  }
  return text;
}

std::string filled(std::string_view words, std::initializer_list<Filling> fillings) {
  return filled(words, std::span(fillings.begin(), fillings.size()));
}

}  // namespace dealterms
