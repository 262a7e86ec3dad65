#include "render/markdown/markdown_finding.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace dealterms {
namespace {

Markdown deleted(std::string_view text) { return Markdown::deleted(Markdown::text(text)); }
Markdown inserted(std::string_view text) { return Markdown::inserted(Markdown::text(text)); }

// The marks of a redline stand at the words; white space at their ends stays outside, where
// Markdown::text() would trim it.
Markdown redline(const std::vector<WordRun>& runs) {
  Markdown line;
  for (const auto& run : runs) {
    Markdown words = Markdown::text(run.words);
    if (run.kind == WordRun::Kind::deleted) words = Markdown::deleted(words);
    if (run.kind == WordRun::Kind::inserted) words = Markdown::inserted(words);
    if (run.words.starts_with(' ')) line += " "_md;
    line += words;
    if (run.words.ends_with(' ') && !words.empty()) line += " "_md;
  }
  return line;
}

Markdown values_of(const ToldFinding& finding) {
  if (!finding.redline.empty()) return redline(finding.redline);
  std::vector<Markdown> pieces;
  for (const auto& token : finding.tokens) {
    pieces.push_back(token.gained ? inserted(token.words) : deleted(token.words));
  }
  if (!pieces.empty()) return Markdown::joined(pieces, ", "_md);
  if (finding.before) pieces.push_back(deleted(*finding.before));
  if (finding.after) pieces.push_back(inserted(*finding.after));
  return Markdown::joined(pieces, " → "_md);
}

// " — favours OpenAI, major".
Markdown judgement_of(const ToldFinding& finding) {
  std::vector<Markdown> pieces;
  if (!finding.side.empty()) pieces.push_back(Markdown::text(finding.side));
  if (finding.level) pieces.push_back(markdown_level(*finding.level));
  return pieces.empty() ? Markdown() : " — "_md + Markdown::joined(pieces, ", "_md);
}

class FindingList {
 public:
  FindingList(const Words& words, std::size_t most_open_parts)
      : words_(words), most_open_parts_(most_open_parts) {}

  void add(const ToldFinding& finding, std::size_t depth) {
    items_ += Markdown::item(
        depth, finding.is_detail() ? detail_line(finding) : finding_line(finding, depth));
    for (const auto& segment : finding.segments) add_text(segment, depth + 1);
    add_quiet(fmt::format("{}", fmt::join(finding.reasons, "; ")), depth + 1);
    add_remark(Message::note, finding.note, depth + 1);
    add_remark(Message::doubt, finding.doubt, depth + 1);
    add_parts(finding, depth);
  }

  [[nodiscard]] Markdown take() { return std::move(items_); }

 private:
  static Markdown finding_line(const ToldFinding& finding, std::size_t depth) {
    Markdown line = Markdown::bold(Markdown::text(finding.headline));
    const Markdown values = values_of(finding);
    if (!values.empty()) line += ": "_md + values;
    line += judgement_of(finding);
    line += markdown_note_marks(finding.sources);
    if (depth == 0) line += " "_md + Markdown::hidden(finding.fingerprint.hex());
    return line;
  }

  [[nodiscard]] Markdown detail_line(const ToldFinding& finding) const {
    return Markdown::filled(
        words_.say(Message::labelled),
        {{"label", Markdown::text(finding.label)}, {"words", values_of(finding)}});
  }

  void add_text(std::string_view text, std::size_t depth) {
    items_ += Markdown::item(depth, Markdown::text(text));
  }
  void add_quiet(std::string_view text, std::size_t depth) {
    const Markdown quiet = Markdown::italic(Markdown::text(text));
    if (!quiet.empty()) items_ += Markdown::item(depth, quiet);
  }
  void add_remark(Message message, const std::string& remark, std::size_t depth) {
    if (!remark.empty()) add_quiet(words_.say(message, {{"words", remark}}), depth);
  }

  void add_parts(const ToldFinding& finding, std::size_t depth) {
    FindingList parts(words_, most_open_parts_);
    for (const auto& part : finding.parts) parts.add(part, depth + 1);
    const std::size_t count = finding.parts.size();
    if (depth > 0 || count <= most_open_parts_) {
      items_ += parts.take();
      return;
    }
    items_ += "\n"_md +
              Markdown::details(1, {"", words_.count(Message::term_count, count)}, parts.take());
  }

  const Words& words_;
  std::size_t most_open_parts_;
  Markdown items_;
};

Markdown clause_names(const std::vector<ToldClauseName>& clauses) {
  std::vector<Markdown> names;
  for (const auto& clause : clauses) names.push_back(markdown_clause(clause));
  return Markdown::joined(names, ", "_md);
}
Markdown clause_names(const std::vector<ToldBalanceEntry>& entries) {
  std::vector<Markdown> names;
  for (const auto& entry : entries) {
    Markdown name = markdown_clause(entry.clause);
    if (!entry.remark.empty()) name += " ("_md + Markdown::text(entry.remark) + ")"_md;
    names.push_back(std::move(name));
  }
  return Markdown::joined(names, ", "_md);
}

}  // namespace

Markdown markdown_findings(const std::vector<ToldFinding>& findings, const Words& words,
                           std::size_t most_open_parts) {
  FindingList list(words, most_open_parts);
  for (const auto& finding : findings) list.add(finding, 0);
  return list.take();
}

Markdown markdown_level(const ToldLevel& level) {
  const Markdown words = Markdown::text(level.words);
  return level.level >= Level::major ? Markdown::bold(words) : words;
}

Markdown markdown_clause(const ToldClauseName& clause) {
  return clause.title.empty() ? Markdown::code(clause.id) : Markdown::text(clause.called());
}

Markdown markdown_about(const ToldPage& page) {
  return Markdown::paragraph(Markdown::text(page.subject)) +
         Markdown::paragraph(Markdown::italic(Markdown::text(page.caveat))) +
         Markdown::paragraph(Markdown::italic(Markdown::text(page.between)));
}

Markdown markdown_balance(const ToldBalance& balance, const Words& words) {
  if (balance.empty()) {
    return Markdown::paragraph(Markdown::text(words.say(Message::no_changes)));
  }
  Markdown sentences;
  std::vector<Markdown::Row> rows;
  for (const auto& party : balance.parties) {
    sentences += Markdown::text(words.say(
                     Message::party_balance,
                     {{"party", party.party}, {"gained", party.gained}, {"lost", party.gave_up}})) +
                 "\n"_md;
    rows.push_back(
        {Markdown::text(party.party), clause_names(party.gains), clause_names(party.losses)});
  }
  Markdown text;
  if (!rows.empty()) {
    const auto head = [&](Message message) { return Markdown::text(words.say(message)); };
    text = sentences + "\n"_md +
           Markdown::table({head(Message::column_party), head(Message::column_gained),
                            head(Message::column_gave_up)},
                           rows);
  }
  for (const auto& list : balance.others) {
    text += Markdown::item(
        0, Markdown::filled(words.say(Message::labelled), {{"label", Markdown::text(list.label)},
                                                           {"words", clause_names(list.clauses)}}));
  }
  return text + "\n"_md;
}

Markdown markdown_bargains(const std::vector<ToldBargain>& bargains, const Words& words) {
  Markdown items;
  for (const auto& bargain : bargains) {
    items += Markdown::item(0, Markdown::filled(words.say(Message::labelled),
                                                {{"label", Markdown::text(bargain.clauses)},
                                                 {"words", Markdown::text(bargain.about)}}));
  }
  return items.empty() ? items : items + "\n"_md;
}

Markdown markdown_note_marks(const std::vector<ToldSource>& sources) {
  Markdown marks;
  for (const auto& source : sources) marks += Markdown::note_mark(source.number);
  return marks;
}

Markdown markdown_source(const ToldSourceNote& source) {
  std::vector<Markdown> pieces{Markdown::code(source.id)};
  for (const auto& piece : source.pieces) pieces.push_back(Markdown::text(piece));
  if (!source.url.empty()) pieces.push_back(Markdown::text(source.url));
  return Markdown::note(source.number, Markdown::joined(pieces, ", "_md));
}

}  // namespace dealterms
