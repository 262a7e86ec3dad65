#include <utility>

#include "assess/policy/policy_format.hpp"
#include "assess/policy/policy_reader.hpp"

namespace dealterms {
namespace {

Condition::Is is_of(RequiredWord word) {
  switch (word) {
    case RequiredWord::present:
      return Condition::Is::present;
    case RequiredWord::absent:
      return Condition::Is::absent;
    case RequiredWord::official:
      break;
  }
  return Condition::Is::official;
}

class RequirementReader {
 public:
  RequirementReader(const NodeEntry& line, const PolicyContext& context)
      : line_(line), context_(context) {
    requirement_.subject = read_pattern(line.key, line.key_place, context);
  }

  Requirement read() {
    const bool is_path = expect_path(requirement_.subject, "require", context_);
    if (line_.value.is_map()) {
      read_keys_of<ConditionKey>(
          line_.value, "a requirement",
          [this](ConditionKey key, const NodeEntry& entry) { read(key, entry); },
          context_.diagnostics);
      if (is_path && requirement_.conditions.empty() && !has_fault_) {
        context_.diagnostics.add(DiagnosticCode::asks_nothing, line_.key_place, {line_.key});
      }
    } else {
      add_word(line_);
    }
    return std::move(requirement_);
  }

 private:
  void read(ConditionKey key, const NodeEntry& entry) {
    switch (key) {
      case ConditionKey::is:
        return add_word(entry);
      case ConditionKey::at_least:
        return add_bound(Condition::Is::at_least, entry);
      case ConditionKey::at_most:
        return add_bound(Condition::Is::at_most, entry);
      case ConditionKey::one_of:
        return add_values(entry);
      case ConditionKey::source:
        return add_source(entry);
      case ConditionKey::because:
        requirement_.because = read_words(entry, context_);
        return;
    }
  }

  void add_word(const NodeEntry& entry) {
    const auto word = read_word<RequiredWord>(entry, context_);
    if (!word) return note_fault();
    if (*word == RequiredWord::official) return add_official(entry);
    requirement_.conditions.push_back({is_of(*word), {}, entry.value.place});
  }

  void add_source(const NodeEntry& entry) {
    const std::string_view official = name_of(RequiredWord::official);
    if (!read_one_of(entry, {&official, 1}, context_)) return note_fault();
    add_official(entry);
  }

  // Several kinds are no hindrance: it is not the value that is asked for.
  void add_official(const NodeEntry& entry) {
    const bool is_term = !context_.known.terms_at(requirement_.subject.text).empty();
    if (!is_term && context_.known.is_path(requirement_.subject.text)) {
      context_.diagnostics.add(DiagnosticCode::condition_does_not_fit, entry.value.place,
                               {"official", requirement_.subject.text},
                               "sources state terms: name one of its terms");
    }
    requirement_.conditions.push_back({Condition::Is::official, {}, entry.value.place});
  }

  void add_bound(Condition::Is is, const NodeEntry& entry) {
    const TermQuestion asked{entry.key, requirement_.subject};
    const TermSpec* term = find_asked_term(asked, entry.key_place, context_);
    if (term == nullptr) return note_fault();
    auto value = read_ordered_value(entry.value, *term, asked, context_);
    if (!value) return note_fault();
    requirement_.conditions.push_back({is, {std::move(*value)}, entry.value.place});
  }

  void add_values(const NodeEntry& entry) {
    const TermQuestion asked{entry.key, requirement_.subject};
    const TermSpec* term = find_asked_term(asked, entry.key_place, context_);
    if (term == nullptr) return note_fault();
    Condition condition{Condition::Is::one_of, {}, entry.value.place};
    const auto add = [&](const Node& node) {
      if (auto value = read_asked_value(node, *term, asked, context_)) {
        condition.values.push_back(std::move(*value));
      } else {
        note_fault();
      }
    };
    if (entry.value.is_list()) {
      for (const Node& node : entry.value.items) add(node);
    } else {
      add(entry.value);
    }
    if (!condition.values.empty()) requirement_.conditions.push_back(std::move(condition));
  }

  void note_fault() { has_fault_ = true; }

  const NodeEntry& line_;
  const PolicyContext& context_;
  Requirement requirement_;
  bool has_fault_ = false;  // and is told already
};

}  // namespace

std::vector<Requirement> read_requirements(const NodeEntry& entry, const PolicyContext& context) {
  std::vector<Requirement> requirements;
  if (!expect_map(entry.value, entry.key, context.diagnostics)) return requirements;
  for (const NodeEntry& line : entry.value.entries) {
    requirements.push_back(RequirementReader(line, context).read());
  }
  return requirements;
}

}  // namespace dealterms
