#include "catalogue/term_spec.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealterms {
namespace {

struct KindRow {
  Kind kind;
  std::string_view name;
  bool ordered;
};

constexpr std::array<KindRow, 13> k_kind_rows{{
    {Kind::money, "money", true},
    {Kind::percent, "percent", true},
    {Kind::quantity, "quantity", true},
    {Kind::duration, "duration", true},
    {Kind::date, "date", true},
    {Kind::scale, "scale", true},
    {Kind::choice, "choice", false},
    {Kind::set, "set", false},
    {Kind::flag, "flag", false},
    {Kind::party, "party", false},
    {Kind::refs, "refs", false},
    {Kind::text, "text", false},
    {Kind::records, "records", false},
}};

constexpr std::array<std::pair<Silence, std::string_view>, 5> k_silences{{
    {Silence::unknown, "unknown"},
    {Silence::none, "none"},
    {Silence::unlimited, "unlimited"},
    {Silence::term_end, "term_end"},
    {Silence::no, "no"},
}};

}  // namespace

std::string_view name_of(Kind kind) {
  for (const KindRow& row : k_kind_rows) {
    if (row.kind == kind) return row.name;
  }
  return {};
}

std::optional<Kind> parse_kind(std::string_view text) {
  for (const KindRow& row : k_kind_rows) {
    if (row.name == text) return row.kind;
  }
  return std::nullopt;
}

bool is_ordered(Kind kind) {
  return std::ranges::any_of(k_kind_rows,
                             [&](const KindRow& row) { return row.kind == kind && row.ordered; });
}

std::string_view name_of(Silence silence) {
  for (const auto& [known, name] : k_silences) {
    if (known == silence) return name;
  }
  return {};
}

std::optional<Silence> parse_silence(std::string_view text) {
  for (const auto& [silence, name] : k_silences) {
    if (name == text) return silence;
  }
  return std::nullopt;
}

bool TermSpec::is(Kind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }

const TermSpec* TermSpec::find_term(std::string_view term_name) const {
  const auto found = std::ranges::find(terms, term_name, &TermSpec::name);
  return found == terms.end() ? nullptr : &*found;
}

const TermSpec& open_term() {
  static const TermSpec spec = [] {
    TermSpec open;
    open.kinds = {Kind::money,    Kind::percent, Kind::date, Kind::duration,
                  Kind::quantity, Kind::set,     Kind::text};
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
