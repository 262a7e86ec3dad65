#include "render/text/text_report.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "assess/judge.hpp"
#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/text/rows.hpp"
#include "render/text/text_finding.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_deep_indent = 4;
constexpr std::size_t k_most_in_balance = 3;
// A longer sentence is told without its values there; they stand below.
constexpr ScreenColumn k_longest_in_balance{56};

class TextReport {
 public:
  TextReport(const Report& report, const Words& words, const Layout& layout)
      : report_(report), words_(words), layout_(layout) {}

  std::string print() {
    add_head();
    if (report_.counts.empty() && report_.hidden.filtered == 0) {
      add_paragraph(words_.say(Message::identical, {{"old", visible(report_.before->version)},
                                                    {"new", visible(report_.after->version)}}),
                    0, Tone::plain);
      return std::move(text_);
    }
    add_balance();
    for (const auto& verdict : report_.clauses) add_clause(verdict);
    add_bargains();
    add_around();
    if (report_.shown == 0) add_paragraph(words_.say(Message::nothing_shown), 0, Tone::plain);
    add_counts();
    return std::move(text_);
  }

 private:
  void line(const std::vector<Span>& left, const Span& right = {}) {
    text_ += print_line(left, right, layout_);
  }
  void add_finding(const Finding& finding, Level above) {
    text_ += print_text_finding(finding, above, report_, words_, layout_);
  }
  void gap() { text_ += "\n"; }
  void add_paragraph(const std::string& words, std::size_t indent, Tone tone) {
    text_ += print_paragraph(words, indent, tone, layout_);
  }

  // ---- the head --------------------------------------------------------------------------------

  void add_head() {
    const Agreement& before = *report_.before;
    const Agreement& after = *report_.after;
    line({{visible(after.deal), Tone::title}},
         {fmt::format("{} → {}", dated_version(before, words_), dated_version(after, words_)),
          Tone::title});
    if (const auto title = head_words(after, "title", words_); !title.empty()) {
      add_paragraph(title, 0, Tone::plain);
    }
    if (before.basis == Basis::reports || after.basis == Basis::reports) {
      add_paragraph(words_.say(Message::reports_only), 0, Tone::dim);
    }
    gap();
  }

  // ---- the balance -----------------------------------------------------------------------------

  void add_entries(const PartyBalance& party, std::string_view sign, std::vector<Row>& rows) const {
    const bool gain = sign == "+";
    const auto& entries = gain ? party.gained : party.gave_up;
    const std::size_t shown = std::min(entries.size(), k_most_in_balance);
    for (std::size_t i = 0; i < shown; ++i) {
      const BalanceEntry& entry = entries[i];
      Row row;
      row.indent = k_deep_indent;
      row.label = fmt::format("{} {}", sign, visible(entry.clause));
      row.label_tone = gain ? Tone::added : Tone::removed;
      row.value = lead_sentence(entry.clause, party.party);
      row.remark = words_.word(Table::levels, name_of(entry.level));
      rows.push_back(std::move(row));
    }
    if (entries.size() > shown) {
      Row row;
      row.indent = k_deep_indent + k_indent;
      row.value =
          words_.say(Message::and_more, {{"count", fmt::format("{}", entries.size() - shown)}});
      row.value_tone = Tone::dim;
      rows.push_back(std::move(row));
    }
  }

  // What a party gained or gave up by a clause: the highest finding that says so.
  std::string lead_sentence(const std::string& clause, const std::string& party) const {
    const auto found = std::ranges::find(report_.verdicts, clause, &ClauseVerdict::clause);
    const Finding* lead = &found->findings.front();
    for (const auto& finding : found->findings) {
      const auto& direction = finding.direction;
      const bool concerns = std::ranges::count(direction.favours, party) > 0 ||
                            std::ranges::count(direction.against, party) > 0;
      if (!concerns) continue;
      lead = &finding;
      break;  // the findings of a verdict stand highest first
    }
    const std::string sentence = sentence_of(*lead, report_, words_);
    return width_of(sentence) <= k_longest_in_balance ? sentence
                                                      : headline_of(*lead, report_, words_);
  }

  void add_balance() {
    std::vector<PartyBalance> parties = report_.balance.parties;
    std::ranges::stable_partition(
        parties, [&](const PartyBalance& party) { return party.party == report_.perspective; });
    std::vector<Row> rows;
    for (const auto& party : parties) {
      if (party.gained.empty() && party.gave_up.empty()) continue;
      Row row;
      row.label = party_name(party.party, report_);
      row.label_tone = Tone::title;
      row.value = fmt::format(
          "{} {} · {} {}", words_.say(Message::gained), tally_words(tally_of(party.gained), words_),
          words_.say(Message::gave_up), tally_words(tally_of(party.gave_up), words_));
      rows.push_back(std::move(row));
      add_entries(party, "+", rows);
      add_entries(party, "-", rows);
    }
    const std::array others{
        std::pair(words_.say(Message::mixed), &report_.balance.mixed),
        std::pair(words_.say(Message::undetermined), &report_.balance.undetermined),
        std::pair(words_.say(Message::neutral), &report_.balance.neutral)};
    for (const auto& [label, entries] : others) {
      if (entries->empty()) continue;
      std::vector<std::string> ids;
      for (const auto& entry : *entries) ids.push_back(visible(entry.clause));
      Row row;
      row.label = std::string(label);
      row.value = fmt::format("{}", fmt::join(ids, ", "));
      rows.push_back(std::move(row));
    }
    if (rows.empty()) return;
    line({{words_.say(Message::balance), Tone::heading}});
    text_ += print_rows(rows, layout_);
    gap();
  }

  // ---- clauses ---------------------------------------------------------------------------------

  void add_clause(const ClauseVerdict& verdict) {
    const std::string title = clause_title(verdict.clause, report_);
    std::vector<Span> left{{visible(verdict.clause), Tone::title}};
    if (!title.empty()) left.push_back({fmt::format("  {}", title), Tone::plain});
    line(left, {words_.word(Table::levels, name_of(verdict.level)), tone_of(verdict.level)});
    std::set<std::string> sources;
    for (const auto& finding : verdict.findings) {
      add_finding(finding, verdict.level);
      collect_sources(finding, sources);
    }
    add_sources(sources);
    gap();
  }

  // ---- sources ---------------------------------------------------------------------------------

  static void collect_sources(const Finding& finding, std::set<std::string>& sources) {
    for (const auto& source : finding.change->evidence_after.sources()) sources.insert(source);
    if (!finding.change->after && finding.change->item_after == nullptr) {
      for (const auto& source : finding.change->evidence_before.sources()) sources.insert(source);
    }
    for (const auto& part : finding.parts) collect_sources(part, sources);
  }

  void add_sources(const std::set<std::string>& sources) {
    if (sources.empty()) return;
    std::vector<std::string> ids;
    for (const auto& id : sources) ids.push_back(visible(id));
    add_paragraph(
        words_.say(Message::labelled, {{"label", words_.say(Message::sources)},
                                       {"words", fmt::format("{}", fmt::join(ids, ", "))}}),
        k_deep_indent, Tone::dim);
  }

  // ---- the rest --------------------------------------------------------------------------------

  void add_bargains() {
    if (report_.bargains.empty()) return;
    line({{words_.say(Message::bargains), Tone::heading}});
    std::vector<Row> rows;
    for (const Item* bargain : report_.bargains) {
      const Value* clauses = bargain->find_term("clauses");
      const Value* about = bargain->find_term("about");
      Row row;
      row.label = clauses != nullptr ? value_words(*clauses, words_) : visible(bargain->id);
      row.value = about != nullptr ? value_words(*about, words_) : std::string();
      rows.push_back(std::move(row));
    }
    text_ += print_rows(rows, layout_);
    gap();
  }

  void add_around() {
    if (report_.outside_clauses.empty()) return;
    line({{words_.say(Message::outside_clauses), Tone::heading}});
    for (const auto& finding : report_.outside_clauses) add_finding(finding, Level::minor);
    gap();
  }

  void add_counts() {
    add_paragraph(fmt::format("{}", fmt::join(count_words(report_, words_), "; ")), 0, Tone::plain);
  }

  const Report& report_;
  const Words& words_;
  const Layout& layout_;
  std::string text_;
};

}  // namespace

std::string print_text_report(const Report& report, const Words& words, const Layout& layout) {
  return TextReport(report, words, layout).print();
}

}  // namespace dealterms
