#include "render/names.hpp"

#include <array>
#include <ranges>
#include <vector>

namespace dealterms {
namespace {

// Adds what the item is called by the first of these fields that it has.
void add_name(const Item& item, std::span<const std::string_view> fields,
              KnownNames::ByKey& names) {
  for (const std::string_view field : fields) {
    const Value* name = item.find_term(field);
    const Text* text = name != nullptr ? name->as<Text>() : nullptr;
    if (text == nullptr) continue;
    names.try_emplace(item.id, text->words);
    return;
  }
}

void add_names(const Agreement& agreement, KnownNames& names) {
  static constexpr std::string_view k_party_fields[] = {"short", "name"};
  static constexpr std::string_view k_title[] = {"title"};
  for (const Items* who : {&agreement.parties, &agreement.others}) {
    for (const auto& [key, item] : *who) add_name(item, k_party_fields, names.parties);
  }
  for (const auto& [id, clause] : agreement.clauses) {
    add_name(clause, k_title, names.clauses);
  }
  for (const auto& [id, instrument] : agreement.instruments) {
    add_name(instrument, k_title, names.instruments);
  }
}

// As names are taken from them: the latest first.
std::vector<const Agreement*> agreements_of(const History& history) {
  std::vector<const Agreement*> agreements;
  for (const auto& version : history.versions | std::views::reverse) {
    agreements.push_back(version.agreement.get());
  }
  for (const auto& version : history.net.report.comparison->between) {
    agreements.push_back(version.get());
  }
  return agreements;
}

std::string first_deal_name(std::span<const Agreement* const> agreements) {
  for (const Agreement* agreement : agreements) {
    const Value* name = agreement->find_head("name");
    const Text* text = name != nullptr ? name->as<Text>() : nullptr;
    if (text != nullptr) return text->words;
  }
  return agreements.front()->deal;
}

}  // namespace

std::vector<const Agreement*> agreements_of(const Report& report) {
  std::vector<const Agreement*> agreements{report.after.get(), report.before.get()};
  for (const auto& version : report.comparison->between) agreements.push_back(version.get());
  return agreements;
}

KnownNames names_of(std::span<const Agreement* const> agreements) {
  KnownNames names;
  for (const Agreement* agreement : agreements) add_names(*agreement, names);
  return names;
}

KnownNames names_of(const Report& report) { return names_of(agreements_of(report)); }

KnownNames names_of(const History& history) { return names_of(agreements_of(history)); }

std::string deal_name(const Agreement& agreement) {
  return first_deal_name(std::array{&agreement});
}

std::string deal_name(const Report& report) { return first_deal_name(agreements_of(report)); }

std::string deal_name(const History& history) { return first_deal_name(agreements_of(history)); }

}  // namespace dealterms
