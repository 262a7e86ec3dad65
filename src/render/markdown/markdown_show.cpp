#include "render/markdown/markdown_show.hpp"

#include <utility>
#include <vector>

#include "render/markdown/markdown.hpp"
#include "render/markdown/markdown_finding.hpp"

namespace dealterms {
namespace {

class TermSheet {
 public:
  explicit TermSheet(const Words& words) : words_(words) {}

  [[nodiscard]] std::string print(const ToldAgreement& told) {
    text_ += Markdown::heading(1, Markdown::text(told.deal + " " + told.version));
    add_list(told.head);
    add_sections(told.who);
    add_heading(words_.say(Message::clauses));
    for (const ToldShownClause& clause : told.clauses) add_clause(clause);
    add_sections(told.rest);
    text_ += Markdown::paragraph(Markdown::text(told.count));
    for (const ToldSourceNote& source : told.sources) text_ += markdown_source(source);
    return std::move(text_).str();
  }

 private:
  void add_heading(const std::string& heading) {
    text_ += Markdown::heading(2, Markdown::text(heading));
  }

  // The sources that something here rests on are the notes at the end.
  void add_sections(const std::vector<ToldSection>& sections) {
    for (const ToldSection& section : sections) {
      if (section.section == FileSection::sources) continue;
      add_heading(section.heading);
      add_list(section.entries);
    }
  }

  void add_clause(const ToldShownClause& clause) {
    text_ += Markdown::heading(3, Markdown::text(clause.name.words()));
    std::vector<Markdown> about;
    for (const std::string* piece : {&clause.type, &clause.ended}) {
      if (!piece->empty()) about.push_back(Markdown::text(*piece));
    }
    add_known_by(clause.evidence, about);
    const Markdown line = Markdown::italic(Markdown::joined(about, " · "_md));
    const Markdown marks = markdown_note_marks(clause.evidence.sources);
    if (clause.sentence.empty()) {
      text_ += Markdown::paragraph(line + marks);
    } else {
      text_ += Markdown::paragraph(line);
      text_ += Markdown::paragraph(Markdown::text(clause.sentence) + marks);
    }
    add_list(clause.terms);
    for (const std::string& remark : clause.evidence.remarks) {
      text_ += Markdown::paragraph(Markdown::italic(Markdown::text(remark)));
    }
  }

  static void add_known_by(const ToldEvidence& evidence, std::vector<Markdown>& pieces) {
    if (!evidence.status.empty()) pieces.push_back(Markdown::text(evidence.status));
    for (const std::string& piece : evidence.where) pieces.push_back(Markdown::text(piece));
  }

  [[nodiscard]] Markdown line_of(const ToldTerm& term) const {
    Markdown line = Markdown::bold(Markdown::text(term.label));
    if (!term.value.empty()) {
      line = Markdown::filled(words_.say(Message::labelled),
                              {{"label", line}, {"words", Markdown::text(term.value)}});
    }
    std::vector<Markdown> known;
    add_known_by(term.evidence, known);
    if (!known.empty()) line += " — "_md + Markdown::italic(Markdown::joined(known, " · "_md));
    return line + markdown_note_marks(term.evidence.sources);
  }

  void add_list(const std::vector<ToldTerm>& terms) {
    add_terms(terms, 0);
    if (!terms.empty()) text_ += "\n"_md;
  }

  void add_terms(const std::vector<ToldTerm>& terms, std::size_t depth) {
    for (const ToldTerm& term : terms) {
      text_ += Markdown::item(depth, line_of(term));
      add_terms(term.parts, depth + 1);
      for (const std::string& remark : term.evidence.remarks) {
        text_ += Markdown::item(depth + 1, Markdown::italic(Markdown::text(remark)));
      }
    }
  }

  const Words& words_;
  Markdown text_;
};

}  // namespace

std::string print_markdown_agreement(const ToldAgreement& told, const Words& words) {
  return TermSheet(words).print(told);
}

}  // namespace dealterms
