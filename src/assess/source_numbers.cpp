#include "assess/source_numbers.hpp"

#include <algorithm>

namespace dealterms {

std::vector<RestsOn> what_it_rests_on(const Change& change) {
  std::vector<RestsOn> all;
  const bool on_new = !change.evidence_after.sources().empty();
  for (const auto& source : (on_new ? change.evidence_after : change.evidence_before).sources()) {
    all.push_back({source, on_new});
  }
  for (const auto& token : change.what.tokens) {
    const bool gone = token.kind == ChangeKind::removed || token.kind == ChangeKind::not_mentioned;
    for (const auto& source : token.evidence->sources) all.push_back({source, !gone});
  }
  return all;
}

const Item* SourceNumbers::find_source(const Agreement& agreement, const std::string& id) const {
  const auto own = agreement.sources.find(id);
  if (own != agreement.sources.end()) return &own->second;
  for (const Agreement* version : between_) {
    const auto found = version->sources.find(id);
    if (found != version->sources.end()) return &found->second;
  }
  return nullptr;
}

std::size_t SourceNumbers::number_of(const Agreement& agreement, const std::string& id) {
  std::size_t& number = known_[{&agreement, id}];
  if (number != 0) return number;
  const Item* item = find_source(agreement, id);
  const auto is_it = [&](const SourceNote& note) {
    if (note.id != id) return false;
    if (item == nullptr || note.item == nullptr) return item == note.item;
    return item->terms == note.item->terms;
  };
  const auto known = std::ranges::find_if(notes_, is_it);
  if (known != notes_.end()) return number = known->number;
  notes_.push_back({notes_.size() + 1, id, item});
  return number = notes_.size();
}

void SourceNumbers::number(const std::vector<Finding>& findings, const Comparison& comparison) {
  for (const auto& finding : findings) {
    for (const auto& [source, new_version] : what_it_rests_on(*finding.change)) {
      number_of(new_version ? *comparison.after : *comparison.before, source);
    }
    number(finding.parts, comparison);
  }
}

}  // namespace dealterms
