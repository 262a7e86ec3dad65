#include "agreement/agreement.hpp"

#include <algorithm>

namespace dealterms {
namespace {

Items Agreement::* member_for(FileSection section) {
  switch (section) {
    case FileSection::parties:
      return &Agreement::parties;
    case FileSection::others:
      return &Agreement::others;
    case FileSection::instruments:
      return &Agreement::instruments;
    case FileSection::sources:
      return &Agreement::sources;
    case FileSection::open_points:
      return &Agreement::open_points;
    case FileSection::bargains:
      return &Agreement::bargains;
  }
  return nullptr;
}

}  // namespace

const Value* find_value(const std::map<std::string, Value>& values, std::string_view name) {
  const auto found = values.find(std::string{name});
  return found == values.end() ? nullptr : &found->second;
}

const Value* Item::find_term(std::string_view name) const { return find_value(terms, name); }

const Value* Item::find_role(std::string_view name) const { return find_value(roles, name); }

const AgreementFile& Agreement::main_file() const {
  static const AgreementFile none;
  return files.empty() ? none : files.front();
}

const AgreementFile* Agreement::find_file(FileId id) const {
  const auto found = std::ranges::find(files, id, &AgreementFile::id);
  return found == files.end() ? nullptr : &*found;
}

const Value* Agreement::find_head(std::string_view field) const { return find_value(head, field); }

const Value* Agreement::date_value() const {
  for (const std::string_view field : k_date_fields) {
    const Value* value = find_head(field);
    if (last_day(value)) return value;
  }
  return nullptr;
}

std::optional<Day> Agreement::date() const { return last_day(date_value()); }

const Item* Agreement::find_party(std::string_view key) const {
  const std::string name{key};
  for (const Items* items : {&parties, &others}) {
    if (const auto found = items->find(name); found != items->end()) return &found->second;
  }
  return nullptr;
}

Items& items_of(Agreement& agreement, FileSection section) {
  return agreement.*member_for(section);
}

const Items& items_of(const Agreement& agreement, FileSection section) {
  return agreement.*member_for(section);
}

}  // namespace dealterms
