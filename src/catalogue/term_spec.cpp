#include "catalogue/term_spec.hpp"

#include <algorithm>

namespace dealterms {

bool is_ordered(Kind kind) {
  switch (kind) {
    case Kind::money:
    case Kind::percent:
    case Kind::quantity:
    case Kind::duration:
    case Kind::date:
    case Kind::scale:
      return true;
    case Kind::choice:
    case Kind::set:
    case Kind::flag:
    case Kind::party:
    case Kind::refs:
    case Kind::text:
    case Kind::records:
      return false;
  }
  return false;
}

bool TermSpec::is(Kind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

const TermSpec* TermSpec::find_term(std::string_view term_name) const {
  const auto found = std::ranges::find(terms, term_name, &TermSpec::name);
  return found == terms.end() ? nullptr : &*found;
}

const TermSpec& open_term() {
  static const TermSpec spec = [] {
    TermSpec open;
    open.open = true;
    open.kinds = {Kind::money, Kind::percent, Kind::set, Kind::text};
    return open;
  }();
  return spec;
}

std::string name_in_words(std::string_view name) {
  std::string words{name};
  std::ranges::replace(words, '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

}  // namespace dealterms
