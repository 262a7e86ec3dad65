#include "agreement/evidence.hpp"

namespace dealterms {

Evidence inherited(const Evidence& own, const Evidence& from) {
  Evidence result = own;
  if (!result.status) {
    result.status = from.status;
    if (!result.confirmed) result.confirmed = from.confirmed;
  }
  if (result.sources.empty()) result.sources = from.sources;
  if (result.quote.empty()) result.quote_place = from.quote_place;
  for (auto field :
       {&Evidence::section, &Evidence::quote, &Evidence::by, &Evidence::note, &Evidence::doubt}) {
    if ((result.*field).empty()) result.*field = from.*field;
  }
  return result;
}

std::optional<Status> EvidenceChain::status() const {
  for (const Evidence* link : links_) {
    if (link != nullptr && link->status) return link->status;
  }
  return std::nullopt;
}

const std::vector<std::string>& EvidenceChain::sources() const {
  static const std::vector<std::string> k_none;
  for (const Evidence* link : links_) {
    if (link != nullptr && !link->sources.empty()) return link->sources;
  }
  return k_none;
}

const std::string& EvidenceChain::by() const {
  static const std::string k_none;
  for (const Evidence* link : links_) {
    if (link != nullptr && !link->by.empty()) return link->by;
  }
  return k_none;
}

bool EvidenceChain::is_only_presumed() const {
  std::optional<bool> confirmed;
  for (const Evidence* link : links_) {
    if (link == nullptr) continue;
    if (!confirmed) confirmed = link->confirmed;
    if (link->status) return link->status == Status::presumed && !confirmed.value_or(false);
  }
  return false;
}

bool EvidenceChain::is_new() const { return links_.front() != nullptr && links_.front()->is_new; }

Evidence EvidenceChain::merged() const {
  Evidence all;
  for (const Evidence* link : links_) {
    if (link != nullptr) all = inherited(all, *link);
  }
  return all;
}

}  // namespace dealterms
