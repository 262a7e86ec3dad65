// What a policy asks for by a path over one version: by the clause's id or its type, with the entry
// or without it. Walks down, and stops where the path does.
#include <algorithm>
#include <array>
#include <map>

#include "agreement/value_text.hpp"
#include "assess/policy/judge_parts.hpp"
#include "base/digest.hpp"
#include "catalogue/file_format.hpp"
#include "diff/event_dates.hpp"
#include "diff/silence.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_clauses = "clauses";

class Walk {
 public:
  Walk(const Pattern& subject, const Agreement& agreement, const Catalogue& catalogue)
      : subject_(subject), agreement_(agreement), catalogue_(catalogue) {}

  std::vector<AskedTerm> run() {
    for (const auto& [id, clause] : agreement_.clauses) {
      if (!clause.ended) visit_clause(clause);
    }
    return std::move(found_);
  }

 private:
  // Where it stands; the clause may be named by its type, and the entry left out.
  [[nodiscard]] bool leads_to(const ChangePath& path) const {
    const std::array heads{path.item, std::string_view(clause_->type)};
    const std::array entries{path.record, std::string_view{}};
    return std::ranges::any_of(heads, [&](std::string_view head) {
      return std::ranges::any_of(entries, [&](std::string_view entry) {
        ChangePath named = path;
        named.item = head;
        // An entry as a whole is not named by what holds it.
        if (!path.name.empty()) named.record = entry;
        return !head.empty() && matches_rule(subject_.text, path_of(named));
      });
    });
  }
  [[nodiscard]] bool is_exact() const { return subject_.text.find('*') == std::string::npos; }

  void visit_clause(const Item& clause) {
    clause_ = &clause;
    const ClauseType* type = catalogue_.find_type(clause.type);
    const ChangePath path{k_clauses, clause.id};
    const EvidenceChain evidence(*clause.evidence);
    if (leads_to(path)) return add_whole(path, clause, nullptr, evidence);
    visit_roles(clause, path, nullptr, evidence);
    visit_terms(clause, path, nullptr, evidence, specs_of(type, clause));
    for (const auto& [name, records] : clause.records) {
      const TermSpec* spec = find_term_spec(type, name);
      if (spec != nullptr) visit_records(records, path, *spec, evidence);
    }
  }

  void visit_records(const std::map<std::string, Item>& records, ChangePath path,
                     const TermSpec& spec, const EvidenceChain& of_clause) {
    path.records = spec.name;
    const bool all = leads_to(path);
    for (const auto& [id, record] : records) {
      if (record.ended) continue;
      path.record = record.id;
      const EvidenceChain evidence = of_clause.within(*record.evidence);
      if (all || leads_to(path)) {
        add_whole(path, record, &record, evidence);
        continue;
      }
      visit_roles(record, path, &record, evidence);
      visit_terms(record, path, &record, evidence, specs_of(spec, record));
    }
  }

  void visit_roles(const Item& item, ChangePath path, const Item* record,
                   const EvidenceChain& evidence) {
    for (const auto& [role, value] : item.roles) {
      path.name = role;
      if (leads_to(path)) add(path, nullptr, &value, record, evidence.within(*value.evidence));
    }
  }

  using Specs = std::vector<const TermSpec*>;

  void visit_terms(const Item& item, ChangePath path, const Item* record,
                   const EvidenceChain& evidence, const Specs& specs) {
    for (const TermSpec* spec : specs) {
      path.name = spec->name;
      if (spec->name.empty() || !leads_to(path)) continue;
      const Value* value = item.find_term(spec->name);
      add(path, spec, value, record,
          value != nullptr ? evidence.within(*value->evidence) : evidence);
    }
    // Terms that nobody declared are called as the file calls them.
    for (const auto& [name, value] : item.terms) {
      path.name = name;
      const bool is_open =
          std::ranges::none_of(specs, [&](const TermSpec* spec) { return spec->name == name; });
      if (!is_open || !leads_to(path)) continue;
      add(path, &open_term(), &value, record, evidence.within(*value.evidence));
    }
  }

  // What every clause may say, only where it does or is asked for by name.
  [[nodiscard]] Specs with_fields(const std::vector<TermSpec>* own,
                                  std::span<const TermSpec> fields, const Item& item) const {
    Specs specs;
    if (own != nullptr) {
      for (const TermSpec& spec : *own) specs.push_back(&spec);
    }
    for (const TermSpec& spec : fields) {
      if (is_exact() || item.find_term(spec.name) != nullptr) specs.push_back(&spec);
    }
    std::erase_if(specs, [](const TermSpec* spec) { return spec->is(Kind::records); });
    return specs;
  }
  [[nodiscard]] Specs specs_of(const ClauseType* type, const Item& clause) const {
    return with_fields(type != nullptr ? &type->terms : nullptr, clause_fields(), clause);
  }
  [[nodiscard]] Specs specs_of(const TermSpec& records, const Item& record) const {
    return with_fields(&records.terms, record_fields(), record);
  }

  void add_whole(const ChangePath& path, const Item& item, const Item* record,
                 const EvidenceChain& evidence) {
    add(path, nullptr, nullptr, record, evidence);
    found_.back().asked.place = item.place;
  }

  void add(const ChangePath& path, const TermSpec* spec, const Value* value, const Item* record,
           const EvidenceChain& evidence) {
    const Place place =
        value != nullptr ? value->place : (record != nullptr ? record->place : clause_->place);
    found_.push_back({{path_of(path), clause_, value, place}, spec, record, evidence});
  }

  const Pattern& subject_;
  const Agreement& agreement_;
  const Catalogue& catalogue_;
  const Item* clause_ = nullptr;
  std::vector<AskedTerm> found_;
};

Value value_of(Content content) {
  Value value;
  value.content = std::move(content);
  return value;
}

Date term_end() {
  Date date;
  date.form = Date::Form::event;
  date.event = "term_end";
  return date;
}

std::optional<Value> value_of_silence(const TermSpec& spec, const Agreement& agreement) {
  switch (silence_of(spec)) {
    case Silence::none:
    case Silence::no_floor:
      return value_of(None{});
    case Silence::no:
      return value_of(Flag{false});
    case Silence::unlimited:
      return value_of(Unlimited{});
    case Silence::step:
      return value_of(Token{spec.silent_step});
    case Silence::term_end:
      return value_of(event_dates(agreement).term_end.value_or(term_end()));
    case Silence::unknown:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::vector<AskedTerm> find_asked(const Pattern& subject, const Agreement& agreement,
                                  const Catalogue& catalogue) {
  return Walk(subject, agreement, catalogue).run();
}

std::optional<Value> value_or_silence(const AskedTerm& term, const Agreement& agreement) {
  if (term.asked.value != nullptr) return *term.asked.value;
  const bool claims_nothing = agreement.basis == Basis::reports;
  if (claims_nothing || term.spec == nullptr) return std::nullopt;
  return value_of_silence(*term.spec, agreement);
}

std::string fingerprint_of(const Asked& asked, std::string_view condition,
                           const Agreement& agreement) {
  const std::string says = asked.value != nullptr ? print_identity(*asked.value) : std::string{};
  std::string bytes;
  for (const std::string_view part :
       {std::string_view(agreement.deal), std::string_view(asked.path), condition,
        std::string_view(says)}) {
    bytes += part;
    bytes += '\0';
  }
  return fingerprint_hex(bytes);
}

}  // namespace dealterms
