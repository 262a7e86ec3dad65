#include "catalogue/term_spec.hpp"

#include <algorithm>

#include "base/typography.hpp"

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

bool is_measured(Kind kind) {
  return is_ordered(kind) && kind != Kind::date && kind != Kind::scale;
}

bool TermSpec::is(Kind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

const TermSpec* TermSpec::find_term(std::string_view term_name) const {
  const auto found = std::ranges::find(terms, term_name, &TermSpec::name);
  return found == terms.end() ? nullptr : &*found;
}

// Each token is gone through once, so that rows that go round come to an end as well.
bool takes_in(const std::vector<Breadth>& rows, std::string_view wider, std::string_view narrower) {
  std::vector<std::string_view> reached{wider};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const Breadth& row : rows) {
      if (!is_same_name(row.token, reached[next])) continue;
      for (const std::string_view token : row.takes_in) {
        if (is_same_name(token, narrower)) return true;
        if (std::ranges::find(reached, token) == reached.end()) reached.push_back(token);
      }
    }
  }
  return false;
}

bool holds_sets(const TermSpec& spec) {
  return spec.is(Kind::set) || spec.is(Kind::party) || spec.is(Kind::refs);
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
