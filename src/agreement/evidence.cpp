#include "agreement/evidence.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dealterms {

namespace {

constexpr std::array k_status_names{
    std::pair{Status::stated, std::string_view{"stated"}},
    std::pair{Status::reported, std::string_view{"reported"}},
    std::pair{Status::projected, std::string_view{"projected"}},
    std::pair{Status::presumed, std::string_view{"presumed"}},
    std::pair{Status::disputed, std::string_view{"disputed"}},
    std::pair{Status::ambiguous, std::string_view{"ambiguous"}},
};

}  // namespace

std::string_view name_of(Status status) {
  return std::ranges::find(k_status_names, status, &std::pair<Status, std::string_view>::first)
      ->second;
}

std::optional<Status> parse_status(std::string_view text) {
  const auto* row =
      std::ranges::find(k_status_names, text, &std::pair<Status, std::string_view>::second);
  if (row == k_status_names.end()) return std::nullopt;
  return row->first;
}

Evidence inherited(const Evidence& own, const Evidence& from) {
  Evidence result = own;
  if (!result.status) {
    result.status = from.status;
    result.confirmed = from.confirmed;
  }
  if (result.sources.empty()) result.sources = from.sources;
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

bool EvidenceChain::is_only_presumed() const {
  for (const Evidence* link : links_) {
    if (link != nullptr && link->status) return link->is_only_presumed();
  }
  return false;
}

Evidence EvidenceChain::merged() const {
  Evidence all;
  for (const Evidence* link : links_) {
    if (link != nullptr) all = inherited(all, *link);
  }
  return all;
}

}  // namespace dealterms
