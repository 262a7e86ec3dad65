#include "render/text/text_show.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_step = 2;

std::string joined(std::vector<std::string> pieces) {
  std::erase(pieces, std::string());
  return fmt::format("{}", fmt::join(pieces, " · "));
}

std::string known_by(const ToldEvidence& evidence, const std::string& id = {}) {
  std::vector<std::string> pieces{visible(id), evidence.status};
  for (const ToldSource& source : evidence.sources) pieces.push_back(visible(source.id));
  pieces.insert(pieces.end(), evidence.where.begin(), evidence.where.end());
  return joined(std::move(pieces));
}

Tone tone_of(ToldTerm::Mark mark) {
  switch (mark) {
    case ToldTerm::Mark::plain:
      return Tone::plain;
    case ToldTerm::Mark::unsure:
      return Tone::unknown;
    case ToldTerm::Mark::ended:
      return Tone::removed;
    case ToldTerm::Mark::quiet:
      return Tone::dim;
  }
  return Tone::plain;
}

void add_remarks(std::vector<Row>& rows, const ToldEvidence& evidence, std::size_t indent) {
  for (const std::string& remark : evidence.remarks) {
    rows.push_back({indent, "", "", remark, Tone::label, Tone::dim});
  }
}

void add_terms(std::vector<Row>& rows, const std::vector<ToldTerm>& terms, std::size_t indent) {
  for (const ToldTerm& term : terms) {
    rows.push_back({indent, visible(term.label), visible(term.value),
                    known_by(term.evidence, term.id), Tone::label, tone_of(term.mark)});
    add_terms(rows, term.parts, indent + k_step);
    add_remarks(rows, term.evidence, indent);
  }
}

std::string print_terms(const std::vector<ToldTerm>& terms, const ToldEvidence& whole,
                        const Layout& layout) {
  std::vector<Row> rows;
  add_terms(rows, terms, k_step);
  add_remarks(rows, whole, k_step);
  return print_rows(rows, layout);
}

std::string print_clause(const ToldShownClause& clause, const Words& words, const Layout& layout) {
  std::string title = visible(clause.name.words());
  if (!clause.type.empty()) {
    title = words.say(Message::aside, {{"what", title}, {"aside", visible(clause.type)}});
  }
  std::vector<Span> left{{title, Tone::title}};
  if (!clause.name.title.empty()) left.push_back({"  " + visible(clause.name.id), Tone::dim});
  if (!clause.ended.empty()) left.push_back({"  " + clause.ended, Tone::removed});
  std::string text = print_line(left, {known_by(clause.evidence), Tone::dim}, layout);
  if (!clause.sentence.empty()) {
    text += print_paragraph(clause.sentence, k_step, Tone::plain, layout);
  }
  return text + print_terms(clause.terms, clause.evidence, layout);
}

std::string print_heading(const std::string& heading, const Layout& layout) {
  return "\n" + painted(heading, Tone::heading, layout.colour) + "\n";
}

std::string print_sections(const std::vector<ToldSection>& sections, const Layout& layout) {
  std::string text;
  for (const ToldSection& section : sections) {
    text += print_heading(section.heading, layout) + print_terms(section.entries, {}, layout);
  }
  return text;
}

std::string print_head(const ToldAgreement& told, const Layout& layout) {
  std::vector<Span> name{{visible(told.deal) + " " + visible(told.version), Tone::title}};
  if (!told.id.empty()) name.push_back({"  " + visible(told.id), Tone::dim});
  return print_line(name, {}, layout) + print_terms(told.head, {}, layout);
}

}  // namespace

std::string print_agreement(const ToldAgreement& told, const Words& words, const Layout& layout) {
  std::string text;
  if (told.is_whole) {
    text = print_head(told, layout) + print_sections(told.who, layout) +
           print_heading(words.say(Message::clauses), layout);
  }
  for (const ToldShownClause& clause : told.clauses) {
    if (!text.empty()) text += "\n";
    text += print_clause(clause, words, layout);
  }
  text += print_sections(told.rest, layout);
  return text + "\n" + painted(told.count, Tone::dim, layout.colour) + "\n";
}

}  // namespace dealterms
