#include "cli/versions_between.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "assess/net.hpp"
#include "base/text.hpp"

namespace dealterms {
namespace {

// From `later` back to `earlier`, both left out.
struct WayBack {
  bool leads_there = false;
  std::vector<const VersionFile*> versions;  // the newest first
  std::string held_twice;
  std::string missing;
};

WayBack way_back(const VersionFile& later, const VersionFile& earlier, const Terms& terms) {
  WayBack way;
  std::set<std::string> seen{later.version};
  for (const VersionFile* at = &later; !at->amends.empty() && seen.insert(at->amends).second;) {
    const std::string& base = at->amends;
    if (later.deal == earlier.deal && base == earlier.version) {
      way.leads_there = true;
      return way;
    }
    const Amended amended = find_amended(*at, terms);
    if (amended.version == nullptr) {
      (amended.is_held_twice ? way.held_twice : way.missing) = base;
      break;
    }
    at = amended.version;
    way.versions.push_back(at);
  }
  return way;
}

Place place_of(std::string_view field, const Agreement& agreement) {
  const Value* value = agreement.find_head(field);
  return value != nullptr ? value->place : Place{};
}

// The files of each version of one deal.
using FilesByVersion = std::map<std::string, std::vector<const VersionHead*>>;

Diagnostic nothing_to_amend(const VersionHead& head, const FilesByVersion& deal) {
  std::vector<std::string> others;
  for (const auto& [version, files] : deal) {
    if (version != head.version) others.push_back(version);
  }
  return {DiagnosticCode::version_of_no_file,
          head.amends_place,
          {head.amends, head.deal},
          others.empty() ? std::string{} : "they have " + join(others),
          nearest_name(head.amends, others).value_or("")};
}

}  // namespace

Amended find_amended(const VersionFile& version, const Terms& terms) {
  if (version.amends.empty()) return {};
  const auto is_amended = [&](const VersionFile& file) {
    return file.deal == version.deal && file.version == version.amends;
  };
  const auto found = std::ranges::find_if(terms.versions, is_amended);
  if (found == terms.versions.end()) return {};
  if (std::any_of(std::next(found), terms.versions.end(), is_amended)) return {nullptr, true};
  return {&*found, false};
}

VersionsBetween versions_between(const VersionFile& before, const VersionFile& after,
                                 const Terms& terms) {
  const WayBack back = way_back(after, before, terms);
  const WayBack forth = way_back(before, after, terms);
  if (!back.leads_there && !forth.leads_there) {
    return {{},
            OrderByAmends::unknown,
            back.held_twice.empty() ? forth.held_twice : back.held_twice,
            back.missing.empty() ? forth.missing : back.missing};
  }
  VersionsBetween between;
  between.order = back.leads_there ? OrderByAmends::older_first : OrderByAmends::newer_first;
  std::ranges::copy_if(back.leads_there ? back.versions : forth.versions,
                       std::back_inserter(between.agreed),
                       [](const VersionFile* version) { return !version->is_draft; });
  std::ranges::reverse(between.agreed);
  return between;
}

VersionsBetween versions_among(const std::vector<const VersionFile*>& named, const Terms& terms) {
  VersionsBetween among;
  std::set<const VersionFile*> agreed;
  for (auto one = named.begin(); one != named.end(); ++one) {
    for (auto other = std::next(one); other != named.end(); ++other) {
      VersionsBetween between = versions_between(**one, **other, terms);
      agreed.insert(between.agreed.begin(), between.agreed.end());
      if (among.held_twice.empty()) among.held_twice = std::move(between.held_twice);
      if (among.missing.empty()) among.missing = std::move(between.missing);
    }
  }
  for (const VersionFile* version : named) agreed.erase(version);
  for (const VersionFile& version : terms.versions) {
    if (agreed.contains(&version)) among.agreed.push_back(&version);
  }
  return among;
}

std::optional<VersionHead> head_of(const Agreement& agreement) {
  if (agreement.deal.empty() || agreement.version.empty()) return std::nullopt;
  return VersionHead{agreement.main_file().name,
                     agreement.deal,
                     agreement.version,
                     amended_version(agreement),
                     place_of("version", agreement),
                     place_of("amends", agreement)};
}

SourceText down_to_head(const SourceText& source, const VersionHead& head) {
  const Place last = std::max(head.version_place, head.amends_place);
  const std::string_view bytes = source.bytes();
  const std::size_t start = bytes.size() - source.from(last).size();
  const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
  return {source.name(), std::string(bytes.substr(0, end)), source.file()};
}

std::vector<std::vector<Diagnostic>> compare_heads(const std::vector<VersionBeside>& versions) {
  std::map<std::string, FilesByVersion> deals;
  for (const VersionBeside& one : versions) {
    deals[one.head.deal][one.head.version].push_back(&one.head);
  }
  std::vector<std::vector<Diagnostic>> told;
  for (const auto& [head, deal_is] : versions) {
    std::vector<Diagnostic>& of_this = told.emplace_back();
    const FilesByVersion& deal = deals[head.deal];
    const VersionHead& first = *deal.at(head.version).front();
    if (&first != &head) {
      of_this.push_back({DiagnosticCode::version_in_another_file,
                         head.version_place,
                         {head.version, head.deal, first.file},
                         {},
                         {}});
    }
    const bool may_be_known = deal_is == DealIs::at_hand || deal.size() > 1;
    if (!head.amends.empty() && may_be_known && !deal.contains(head.amends)) {
      of_this.push_back(nothing_to_amend(head, deal));
    }
  }
  return told;
}

}  // namespace dealterms
