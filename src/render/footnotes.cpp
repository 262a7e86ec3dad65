#include "render/footnotes.hpp"

namespace dealterms {
namespace {

void add_notes(const std::vector<std::string>& sources, std::size_t version, const History& history,
               std::set<std::size_t>& notes) {
  for (const auto& source : sources) {
    const std::size_t note = history.note_of(version, source);
    if (note > 0) notes.insert(note);
  }
}

void collect(const Finding& finding, const Footnotes& footnotes, std::set<std::size_t>& notes) {
  const Change& change = *finding.change;
  const bool rests_on_new = !change.evidence_after.sources().empty();
  add_notes((rests_on_new ? change.evidence_after : change.evidence_before).sources(),
            rests_on_new ? footnotes.to : footnotes.from, *footnotes.history, notes);
  for (const auto& part : finding.parts) collect(part, footnotes, notes);
}

}  // namespace

std::set<std::size_t> notes_of(const Finding& finding, const Footnotes& footnotes) {
  std::set<std::size_t> notes;
  if (footnotes.history != nullptr) collect(finding, footnotes, notes);
  return notes;
}

std::set<std::size_t> notes_of(const OpenPointHistory& point, const History& history) {
  std::set<std::size_t> notes;
  for (std::size_t i = 0; i < point.cells.size(); ++i) {
    const Item* item = point.cells[i].item;
    if (item != nullptr) add_notes(item->evidence->sources, i, history, notes);
  }
  return notes;
}

}  // namespace dealterms
