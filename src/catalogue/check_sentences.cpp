#include "catalogue/check_sentences.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "catalogue/file_format.hpp"

namespace dealterms {
namespace {

// What a sentence may speak of: the roles and terms of a clause, or of an entry and its clause.
struct Speakable {
  std::vector<std::string> roles;
  std::vector<const TermSpec*> terms;

  [[nodiscard]] const TermSpec* find_term(std::string_view name) const {
    const auto found =
        std::ranges::find_if(terms, [&](const TermSpec* term) { return term->name == name; });
    return found != terms.end() ? *found : nullptr;
  }
  [[nodiscard]] bool knows(std::string_view name) const {
    return find_term(name) != nullptr || std::ranges::find(roles, name) != roles.end();
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names = roles;
    for (const TermSpec* term : terms) names.push_back(term->name);
    return names;
  }
  void add(const std::vector<std::string>& more_roles, const std::vector<TermSpec>& more_terms) {
    roles.insert(roles.end(), more_roles.begin(), more_roles.end());
    for (const TermSpec& term : more_terms) terms.push_back(&term);
  }
};

class SentenceChecker {
 public:
  SentenceChecker(const ClauseType& type, bool reads_stands_here, Diagnostics& diagnostics)
      : type_(type), reads_stands_here_(reads_stands_here), diagnostics_(diagnostics) {}

  void check() {
    Speakable of_clause;
    of_clause.add(type_.roles, type_.terms);
    for (const TermSpec& field : clause_fields()) {
      if (field.is(Kind::date)) of_clause.terms.push_back(&field);
    }
    check_names(type_.reads, of_clause);
    check_names(type_.brief, of_clause);
    if (!type_.reads.empty()) check_nothing_left_out();
    for (const TermSpec& term : type_.terms) check_entries(term, of_clause);
  }

 private:
  void add(const Sentence& sentence, std::string mistake) {
    diagnostics_.add(DiagnosticCode::bad_sentence, sentence.place, {std::move(mistake)});
  }

  void check_entries(const TermSpec& records, Speakable of_clause) {
    of_clause.add(records.roles, records.terms);
    for (const TermSpec& field : record_fields()) of_clause.terms.push_back(&field);
    check_names(records.reads, of_clause);
    check_names(records.brief, of_clause);
    check_phrase(records);
    for (const TermSpec& term : records.terms) check_phrase(term);
  }

  // Of a term that came there is its value, and no other name.
  void check_phrase(const TermSpec& term) {
    if (!term.when_added.empty() && !term.when_added.names("value")) {
      add(term.when_added, "`when_added` leaves out {value}");
    }
    for (const SentencePiece* piece : term.when_added.named_pieces()) {
      if (piece->name != "value") {
        add(term.when_added,
            fmt::format("`when_added` has {{value}} alone, and no '{}'", piece->name));
      }
    }
  }

  void check_names(const Sentence& sentence, const Speakable& speakable) {
    std::set<std::string> seen;
    for (const SentencePiece* piece : sentence.named_pieces()) {
      if (!speakable.knows(piece->name)) {
        diagnostics_.add_with_suggestion(
            DiagnosticCode::bad_sentence, sentence.place,
            {fmt::format("'{}' is neither a role nor a term", piece->name)}, piece->name,
            speakable.names());
      } else if (!seen.insert(piece->name).second) {
        add(sentence, fmt::format("'{}' stands in it twice", piece->name));
      } else {
        check_values(sentence, *piece, speakable.find_term(piece->name));
      }
    }
  }

  void check_values(const Sentence& sentence, const SentencePiece& piece, const TermSpec* term) {
    if (piece.for_values.empty()) return;
    std::vector<std::string> values = term != nullptr ? term->values : std::vector<std::string>{};
    if (term != nullptr && term->is(Kind::flag)) values = {"yes", "no"};
    for (const WordsForValue& row : piece.for_values) {
      if (std::ranges::find(values, row.value) != values.end()) continue;
      diagnostics_.add_with_suggestion(
          DiagnosticCode::bad_sentence, sentence.place,
          {fmt::format("'{}' is no value of '{}'", row.value, piece.name)}, row.value, values);
    }
  }

  void check_nothing_left_out() {
    for (const std::string& role : type_.roles) {
      if (!type_.reads.names(role)) add(type_.reads, fmt::format("it leaves out the {}", role));
    }
    if (!reads_stands_here_) return;
    for (const TermSpec& term : type_.terms) {
      const bool is_weighty = term.level && *term.level >= type_.level;
      if (is_weighty && !type_.reads.names(term.name)) {
        add(type_.reads,
            fmt::format("it leaves out '{}', which weighs as much as the clause", term.name));
      }
    }
  }

  const ClauseType& type_;
  bool reads_stands_here_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_sentences(const ClauseType& type, bool reads_stands_here, Diagnostics& diagnostics) {
  SentenceChecker(type, reads_stands_here, diagnostics).check();
}

}  // namespace dealterms
