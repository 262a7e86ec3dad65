#include <algorithm>

#include "assess/policy/policy_reader.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

std::string_view in_words(Kind kind) {
  switch (kind) {
    case Kind::money:
      return "money";
    case Kind::percent:
      return "a percentage";
    case Kind::quantity:
      return "a quantity";
    case Kind::duration:
      return "a duration";
    case Kind::date:
      return "a date";
    case Kind::scale:
      return "a step of a scale";
    case Kind::choice:
      return "a choice";
    case Kind::set:
      return "a set";
    case Kind::flag:
      return "yes or no";
    case Kind::party:
      return "parties";
    case Kind::refs:
      return "clauses";
    case Kind::text:
      return "a text";
    case Kind::records:
      break;
  }
  return "entries";
}

bool are_alike(const TermSpec& a, const TermSpec& b) {
  return a.kinds == b.kinds && a.values == b.values;
}

void add_unfit(const TermQuestion& asked, Place place, std::string hint,
               const PolicyContext& context) {
  context.diagnostics.add(DiagnosticCode::condition_does_not_fit, place,
                          {std::string{asked.key}, asked.subject.text}, std::move(hint));
}

// Where not all files are at hand, a value may name a party, a clause or an event of another one.
std::optional<Value> read_with_another_name(const Node& node, const TermSpec& term,
                                            const Diagnostic& fault, const RulesAndPaths& known) {
  const bool is_name = fault.code == DiagnosticCode::unknown_party ||
                       fault.code == DiagnosticCode::unknown_clause ||
                       fault.code == DiagnosticCode::unknown_event;
  if (known.has_all_files() || !is_name) return std::nullopt;
  Names names = known.names();
  for (NameList* list : {&names.parties, &names.clauses, &names.events}) {
    std::vector<std::string> more = list->names();
    more.push_back(fault.arguments.front());
    *list = NameList(std::move(more));
  }
  Diagnostics unheard;
  return parse_value(node, term, names, unheard);
}

std::optional<Value> read_by_spec(const Node& node, const TermSpec& term,
                                  const PolicyContext& context) {
  Diagnostics faults;
  auto value = parse_value(node, term, context.known.names(), faults);
  if (value) return value;
  const std::vector<Diagnostic> found = faults.sorted();
  if (found.size() == 1) {
    value = read_with_another_name(node, term, found.front(), context.known);
    if (value) return value;
  }
  for (const Diagnostic& fault : found) context.diagnostics.add(fault);
  return std::nullopt;
}

bool has_more_and_less(const Content& content) {
  return std::visit(
      [](const auto& alternative) {
        using T = std::decay_t<decltype(alternative)>;
        constexpr bool k_ordered = is_one_of<T, Measure, Duration, Date, Token, Unlimited>;
        constexpr bool k_other = is_one_of<T, None, Unknown, Readings, Flag, Text, Set, Range,
                                           Combined, Tiers, Steps, Series, Bases>;
        static_assert(k_ordered || k_other);
        return k_ordered;
      },
      content);
}

bool is_one_known_value(const Content& content) {
  return has_more_and_less(content) || std::holds_alternative<None>(content) ||
         std::holds_alternative<Flag>(content) || std::holds_alternative<Text>(content) ||
         std::holds_alternative<Set>(content);
}

}  // namespace

std::string kinds_in_words(const TermSpec& term) {
  std::vector<std::string_view> kinds;
  for (const Kind kind : term.kinds) kinds.push_back(in_words(kind));
  return join(kinds, " or ");
}

bool expect_path(const Pattern& subject, std::string_view key, const PolicyContext& context) {
  if (context.known.is_path(subject.text)) return true;
  if (context.known.find(subject.text) != RulesAndPaths::Known::yes) return false;
  add_unfit({key, subject}, subject.place,
            "it names what can happen; name a clause, a clause type or a term of one", context);
  return false;
}

const TermSpec* find_asked_term(const TermQuestion& asked, Place place,
                                const PolicyContext& context) {
  const auto terms = context.known.terms_at(asked.subject.text);
  if (terms.empty() || terms.front()->is(Kind::records)) {
    if (context.known.is_path(asked.subject.text)) {
      add_unfit(asked, place, "only a term has a value: name one of its terms", context);
    }
    return nullptr;
  }
  const TermSpec* first = terms.front();
  const auto other =
      std::ranges::find_if(terms, [&](const TermSpec* term) { return !are_alike(*term, *first); });
  if (other == terms.end()) return first;
  context.diagnostics.add(
      DiagnosticCode::several_kinds, place,
      {asked.subject.text, first->name + " (" + kinds_in_words(*first) + "), " + (*other)->name +
                               " (" + kinds_in_words(**other) + ")"});
  return nullptr;
}

std::optional<Value> read_asked_value(const Node& node, const TermSpec& term,
                                      const TermQuestion& asked, const PolicyContext& context) {
  auto value = read_by_spec(node, term, context);
  if (!value || is_one_known_value(value->content)) return value;
  add_unfit(asked, node.place, "write one known value", context);
  return std::nullopt;
}

std::optional<Value> read_ordered_value(const Node& node, const TermSpec& term,
                                        const TermQuestion& asked, const PolicyContext& context) {
  if (std::ranges::none_of(term.kinds, is_ordered)) {
    add_unfit(asked, node.place,
              "it is " + kinds_in_words(term) +
                  ", which has no more and less; `one_of` lists "
                  "what it may be",
              context);
    return std::nullopt;
  }
  auto value = read_by_spec(node, term, context);
  if (!value || has_more_and_less(value->content)) return value;
  add_unfit(asked, node.place, "write one value that others can be more or less than", context);
  return std::nullopt;
}

}  // namespace dealterms
