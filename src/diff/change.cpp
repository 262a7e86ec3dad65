#include "diff/change.hpp"

#include <algorithm>
#include <array>

namespace dealterms {
namespace {

std::array<std::string_view, 7> all_of(const ChangePath& path) {
  return {path.section, path.item, path.records, path.record, path.name, path.within, path.field};
}

}  // namespace

std::vector<std::string> ChangePath::steps() const {
  std::vector<std::string> steps;
  for (const auto step : all_of(*this)) {
    if (!step.empty()) steps.emplace_back(step);
  }
  return steps;
}

std::string_view ChangePath::last() const {
  std::string_view last;
  for (const auto step : all_of(*this)) {
    if (!step.empty()) last = step;
  }
  return last;
}

std::string_view ChangePath::owner() const {
  std::string_view last;
  std::string_view owner;
  for (const auto step : all_of(*this)) {
    if (step.empty()) continue;
    owner = last;
    last = step;
  }
  return owner;
}

Subject subject_of(FileSection section) {
  switch (section) {
    case FileSection::parties:
      return Subject::party;
    case FileSection::others:
      return Subject::other;
    case FileSection::instruments:
      return Subject::instrument;
    case FileSection::sources:
      return Subject::source;
    case FileSection::open_points:
      return Subject::open_point;
    case FileSection::bargains:
      break;
  }
  return Subject::bargain;
}

const SectionSpec* find_section(Subject subject) {
  const auto found = std::ranges::find_if(sections(), [&](const SectionSpec& section) {
    return subject_of(section.section) == subject;
  });
  return found == sections().end() ? nullptr : &*found;
}

Place Change::place_before() const {
  if (before != nullptr && before->place.known()) return before->place;
  return item_before != nullptr ? item_before->place : Place{};
}

Place Change::place_after() const {
  if (after != nullptr && after->place.known()) return after->place;
  return item_after != nullptr ? item_after->place : Place{};
}

}  // namespace dealterms
