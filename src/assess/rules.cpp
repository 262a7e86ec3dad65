#include "assess/rules.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

// What `more` means for a rule: the term grew, shrank, or neither is known.
enum class Way { more, less, open };

struct What {
  std::string_view word;
  std::string_view mirror;
  Way way;
};

// What can happen to any value.
constexpr std::array k_value_whats{
    What{"added", "removed", Way::open},           What{"removed", "added", Way::open},
    What{"mentioned", "not_mentioned", Way::open}, What{"not_mentioned", "mentioned", Way::open},
    What{"changed", "changed", Way::open},         What{"varied", "varied", Way::open},
    What{"disclosed", "withheld", Way::open},      What{"withheld", "disclosed", Way::open},
    What{"sharpened", "blurred", Way::open},       What{"blurred", "sharpened", Way::open},
    What{"restated", "restated", Way::open},       What{"lapsed", "lapsed", Way::open},
};
// Beside these, to what has more and less, and to what has members.
constexpr std::array k_order_whats{
    What{"raised", "lowered", Way::more},
    What{"lowered", "raised", Way::less},
};
constexpr std::array k_set_whats{
    What{"widened", "narrowed", Way::more},
    What{"narrowed", "widened", Way::less},
};
// To a clause or an entry as a whole.
constexpr std::array k_whole_whats{
    What{"added", "removed", Way::more},
    What{"removed", "added", Way::less},
    What{"mentioned", "not_mentioned", Way::more},
    What{"not_mentioned", "mentioned", Way::open},
    What{"came_and_went", "came_and_went", Way::open},
    What{"lapsed", "lapsed", Way::open},
    What{"split", "merged", Way::open},
    What{"merged", "split", Way::open},
    What{"renamed", "renamed", Way::open},
    What{"reversed", "reversed", Way::more},
};
constexpr What k_changed{"changed", "changed", Way::open};

std::string direction(std::string_view role, Way way) {
  if (role.empty() || role == "none" || way == Way::open) return {};
  if (role == "mixed") return "mixed";
  return way == Way::more ? std::string(role) : fmt::format("against {}", role);
}

class RuleList {
 public:
  std::vector<Rule> take() { return std::move(rules_); }

  void add_type(const ClauseType& type, const Catalogue& catalogue) {
    for (const auto& what : k_whole_whats) {
      const Level level = what.word == "reversed" ? Level::critical : type.level;
      add(type.id, "clause", what, level, type.favours);
    }
    add(type.id, "clause", {"converted", "converted", Way::open}, type.level, {});
    add_conversions(type, catalogue);
    for (const auto& role : type.roles) add_role(type, role);
    for (const auto& term : type.terms) add_term(type, term);
    for (const auto& field : clause_fields()) add_term(type, field);
    if (type.open) add_open_terms(type);
    add(type.id, "evidence", k_changed, Level::editorial, {});
    add(type.id, "relations", k_changed, Level::editorial, {});
  }

  void add_section(std::string_view subject, std::span<const TermSpec> fields) {
    const std::string type(subject);
    for (const auto& what : {k_whole_whats[0], k_whole_whats[1], k_changed}) {
      add(type, "entry", {what.word, what.mirror, Way::open}, Level::minor, {});
    }
    add_fields(type, fields);
    add(type, "evidence", k_changed, Level::editorial, {});
  }

  void add_identity(const TermSpec& how) {
    for (const auto& word : how.values) {
      add("party", "identity", {word, word, Way::open}, Level::major, {});
    }
  }

 private:
  enum class Common { yes, no };

  void add_fields(const std::string& type, std::span<const TermSpec> fields) {
    for (const auto& field : fields) {
      add_values(type, field.name, Level::minor, {}, k_order_whats);
      add_values(type, field.name, Level::minor, {}, k_set_whats, Common::no);
      add_fields(type, field.terms);
    }
  }

  void add(const std::string& type, std::string_view term, const What& what, Level level,
           std::string_view role) {
    Rule rule;
    rule.id = fmt::format("{}.{}.{}", type, term, what.word);
    rule.type = type;
    rule.term = term;
    rule.what = what.word;
    rule.level = level;
    rule.favours = direction(role, what.way);
    rule.mirror = fmt::format("{}.{}.{}", type, term, what.mirror);
    rules_.push_back(std::move(rule));
  }

  void add_values(const std::string& type, const std::string& term, Level level,
                  std::string_view role, std::span<const What> ways, Common common = Common::yes) {
    if (common == Common::yes) {
      for (const auto& what : k_value_whats) add(type, term, what, level, {});
    }
    for (const auto& what : ways) add(type, term, what, level, role);
  }

  void add_conversions(const ClauseType& type, const Catalogue& catalogue) {
    for (const auto& row : catalogue.conversions) {
      if (row.from != type.id) continue;
      Rule rule;
      rule.type = type.id;
      rule.term = "clause";
      rule.what = fmt::format("converted_to_{}", row.to);
      rule.id = fmt::format("{}.clause.{}", type.id, rule.what);
      rule.level = row.level;
      rule.favours = direction(row.favours, Way::more);
      const bool back = catalogue.find_conversion(row.to, row.from) != nullptr;
      rule.mirror = back ? fmt::format("{}.clause.converted_to_{}", row.to, row.from)
                         : fmt::format("{}.clause.converted", row.to);
      rules_.push_back(std::move(rule));
    }
  }

  void add_role(const ClauseType& type, const std::string& role) {
    add_values(type.id, role, Level::critical, role == type.favours ? type.favours : "",
               k_set_whats);
  }

  void add_term(const ClauseType& type, const TermSpec& term) {
    const Level level = term.level.value_or(lowered(type.level));
    if (!term.is(Kind::records)) {
      const bool ordered = std::ranges::any_of(term.kinds, is_ordered) || term.is(Kind::flag);
      add_values(type.id, term.name, level, term.more_favours,
                 ordered ? std::span<const What>(k_order_whats) : std::span(k_set_whats));
      return;
    }
    const bool softens = term.name == "exceptions" || term.name == "conditions";
    for (const auto& what : k_whole_whats) {
      add(type.id, term.name, what, what.word == "reversed" ? Level::critical : level,
          softens ? "" : term.favours);
    }
    if (softens) {
      add(type.id, term.name, k_changed, level, {});
      return;
    }
    for (const auto& role : term.roles) {
      if (!type.has_role(role)) add_role(type, role);
    }
    for (const auto& inner : term.terms) add_term(type, inner);
  }

  // Of a type that takes any term, a rule for any name.
  void add_open_terms(const ClauseType& type) {
    const Level level = lowered(type.level);
    add_values(type.id, "*", level, {}, k_order_whats);
    add_values(type.id, "*", level, {}, k_set_whats, Common::no);
  }

  std::vector<Rule> rules_;
};

struct SectionRule {
  std::string_view section;
  std::string_view subject;
};
constexpr std::array k_sections{
    SectionRule{"parties", "party"},          SectionRule{"others", "others"},
    SectionRule{"instruments", "instrument"}, SectionRule{"sources", "source"},
    SectionRule{"open_points", "open_point"}, SectionRule{"bargains", "bargain"},
};

}  // namespace

std::string_view mirror_of(std::string_view what) {
  const auto find_in = [&](std::span<const What> whats) {
    const auto found = std::ranges::find(whats, what, &What::word);
    return found == whats.end() ? std::string_view{} : found->mirror;
  };
  for (const std::span<const What> whats :
       {std::span<const What>(k_value_whats), std::span<const What>(k_order_whats),
        std::span<const What>(k_set_whats), std::span<const What>(k_whole_whats)}) {
    if (const auto mirror = find_in(whats); !mirror.empty()) return mirror;
  }
  return what;
}

std::vector<Rule> implied_rules(const Catalogue& catalogue) {
  RuleList list;
  for (const auto& [id, type] : catalogue.types) list.add_type(type, catalogue);
  for (const auto& section : sections()) {
    const auto row = std::ranges::find(k_sections, section.key, &SectionRule::section);
    if (row == k_sections.end()) continue;
    list.add_section(row->subject, section.fields);
    const auto how = std::ranges::find(section.fields, "how", &TermSpec::name);
    if (how != section.fields.end()) list.add_identity(*how);
  }
  list.add_section("deal", head_fields());
  return list.take();
}

}  // namespace dealterms
