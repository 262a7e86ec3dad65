#include "render/words/language.hpp"

#include <algorithm>

namespace dealterms {
namespace {

// Hands over a text piece by piece: what stands between placeholders, and their names.
template <typename OnText, typename OnName>
void walk(std::string_view text, const OnText& on_text, const OnName& on_name) {
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close =
        open == std::string_view::npos ? std::string_view::npos : text.find('}', open);
    if (close == std::string_view::npos) {
      on_text(text);
      return;
    }
    on_text(text.substr(0, open));
    on_name(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

}  // namespace

const std::string& Language::form_for(const Decimal& count, const Phrase& phrase) const {
  const Decimal size = count.absolute();
  const bool one = plural == PluralRule::below_two ? size < Decimal(2) : size == Decimal(1);
  return one ? phrase.one : phrase.other;
}

std::string filled(std::string_view text, const std::vector<Filling>& fillings) {
  std::string result;
  walk(
      text, [&](std::string_view piece) { result += piece; },
      [&](std::string_view name) {
        const auto found = std::ranges::find(fillings, name, &Filling::first);
        if (found != fillings.end()) {
          result += found->second;
        } else {
          result.append("{").append(name).append("}");
        }
      });
  return result;
}

std::vector<std::string> placeholders_of(std::string_view text) {
  std::vector<std::string> names;
  walk(text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

}  // namespace dealterms
