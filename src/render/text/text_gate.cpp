#include "render/text/text_gate.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/text/text_page.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_gap = 2;

Tone tone_of_outcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::fail:
      return Tone::error;
    case Outcome::warn:
      return Tone::warning;
    case Outcome::waived:
      return Tone::changed;
    case Outcome::pass:
      return Tone::dim;
  }
  return Tone::plain;
}

Tone tone_of_standing(PositionResult::Standing standing) {
  switch (standing) {
    case PositionResult::Standing::preferred:
    case PositionResult::Standing::within_fallback:
      return Tone::added;
    case PositionResult::Standing::below_fallback:
      return Tone::warning;
    case PositionResult::Standing::beyond_walk_away:
      return Tone::error;
    case PositionResult::Standing::unknown:
      return Tone::unknown;
  }
  return Tone::plain;
}

Tone tone_of_verdict(bool passes) { return passes ? Tone::added : Tone::error; }

class TextGate {
 public:
  TextGate(const ToldGate& told, const Words& words, const Layout& layout)
      : told_(told), words_(words), page_(words, layout) {}

  std::string print() {
    for (const ToldCheck& check : told_.checks) {
      if (told_.checks.size() == 1 || !check.is_quiet()) add(check);
    }
    add(told_.of_policies);
    for (const std::string& group : told_.groups) page_.paragraph(group, 0, Tone::plain);
    if (!told_.groups.empty()) page_.gap();
    const std::string line =
        words_.say(Message::labelled, {{"label", told_.verdict}, {"words", told_.counts}});
    page_.line({{told_.verdict, tone_of_verdict(told_.passes)},
                {line.substr(told_.verdict.size()), Tone::plain}});
    return page_.take();
  }

 private:
  void add(const ToldCheck& check) {
    page_.line({{check.deal, Tone::title}}, {check.from_to, Tone::title});
    page_.paragraph(fmt::format("{} {}", check.name, check.by), 0, Tone::dim);
    page_.gap();
    add(check.items);
    add(check.positions);
  }

  void add(const std::vector<ToldGateItem>& items) {
    std::size_t widest = 0;
    for (const ToldGateItem& item : items) {
      widest = std::max(widest, width_of(visible(item.outcome_words)).value);
    }
    for (const ToldGateItem& item : items) add(item, widest + k_gap);
  }

  void add(const ToldGateItem& item, std::size_t column) {
    std::vector<Span> spans;
    if (!item.subject.empty()) spans.push_back({item.subject + ": ", Tone::title});
    spans.push_back({item.line, Tone::plain});
    if (item.level) spans.push_back({" · " + item.level->words, level_span(*item.level).tone});
    if (!item.side.empty()) spans.push_back({" · " + item.side, Tone::dim});
    page_.entry(0, {item.outcome_words, tone_of_outcome(item.outcome)}, column, std::move(spans));
    paragraph({item.because(), item.policy_place}, column, Tone::plain);
    paragraph({item.path, item.place, item.fingerprint}, column, Tone::dim);
    page_.gap();
  }

  void paragraph(std::vector<std::string> pieces, std::size_t column, Tone tone) {
    std::erase(pieces, "");
    page_.paragraph(fmt::format("{}", fmt::join(pieces, " · ")), column, tone);
  }

  void add(const std::vector<ToldPosition>& positions) {
    if (positions.empty()) return;
    page_.line({{words_.say(Message::positions), Tone::heading}});
    for (const ToldPosition& position : positions) {
      page_.entry(k_gap, {}, k_gap,
                  {{position.subject + ": ", Tone::title},
                   {position.value, Tone::plain},
                   {" · " + position.standing_words, tone_of_standing(position.standing)}});
      paragraph({fmt::format("{}", fmt::join(position.wanted, ", ")), position.because}, 2 * k_gap,
                Tone::dim);
    }
    page_.gap();
  }

  const ToldGate& told_;
  const Words& words_;
  TextPage page_;
};

}  // namespace

std::string print_text_gate(const ToldGate& told, const Words& words, const Layout& layout) {
  return TextGate(told, words, layout).print();
}

std::string print_text_explanation(const std::vector<ToldRow>& rows, const Words& words,
                                   const Layout& layout) {
  TextPage page(words, layout);
  std::vector<Row> printed;
  for (const ToldRow& row : rows) printed.push_back({0, row.label, row.words});
  page.rows(std::move(printed));
  return page.take();
}

}  // namespace dealterms
