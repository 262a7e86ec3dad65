#include "altered.hpp"

#include <functional>
#include <string>
#include <variant>

#include <fmt/format.h>

namespace dealterms::test {
namespace {

using Alter = std::function<void(std::string&)>;

void alter_words(Boxed<Evidence>& boxed, const Alter& alter) {
  if (!boxed) return;
  Evidence& evidence = boxed.edit();
  for (auto* text : {&evidence.section, &evidence.quote, &evidence.note, &evidence.doubt}) {
    if (!text->empty()) alter(*text);
  }
}

void alter_words(Value& value, const Alter& alter) {
  alter_words(value.evidence, alter);
  if (!value.spelling.empty()) alter(value.spelling);
  const auto each = [&](auto& list) {
    for (auto& one : list) alter_words(one, alter);
  };
  if (auto* text = std::get_if<Text>(&value.content)) alter(text->words);
  if (auto* measure = std::get_if<Measure>(&value.content)) {
    for (auto* words : {&measure->of, &measure->per}) {
      if (words->empty()) continue;
      std::string altered = words->words();
      alter(altered);
      *words = altered;
    }
  }
  if (auto* unknown = std::get_if<Unknown>(&value.content)) {
    if (!unknown->name.empty()) alter(unknown->name);
  }
  if (auto* readings = std::get_if<Readings>(&value.content)) each(readings->list);
  if (auto* combined = std::get_if<Combined>(&value.content)) each(combined->list);
  if (auto* tiers = std::get_if<Tiers>(&value.content)) {
    if (!tiers->of.empty()) alter(tiers->of);
    for (auto& tier : tiers->list) each(tier.value);
  }
  if (auto* steps = std::get_if<Steps>(&value.content)) {
    for (auto& step : steps->list) each(step.value);
  }
  if (auto* bases = std::get_if<Bases>(&value.content)) {
    for (auto& base : bases->list) {
      alter(base.name);
      alter_words(base.value, alter);
    }
  }
}

void alter_words(Item& item, const Alter& alter) {
  alter_words(item.evidence, alter);
  if (!item.overrides->why.empty()) alter(item.overrides.edit().why);
  for (auto& [name, value] : item.terms) alter_words(value, alter);
  for (auto& [name, records] : item.records) {
    for (auto& [id, record] : records) alter_words(record, alter);
  }
}

void alter_words(TermSpec& spec, const Alter& alter) {
  alter(spec.title);
  alter(spec.about);
  for (auto& term : spec.terms) alter_words(term, alter);
}

// ---- ids and tokens -----------------------------------------------------------------------------

void alter_ids(std::vector<std::string>& ids, const Alter& alter) {
  for (std::string& id : ids) alter(id);
}

void alter_ids(Boxed<Evidence>& boxed, const Alter& alter) {
  if (!boxed) return;
  Evidence& evidence = boxed.edit();
  alter_ids(evidence.sources, alter);
  if (!evidence.by.empty()) alter(evidence.by);
}

void alter_ids(Date& date, const Alter& alter) {
  if (!date.event.empty()) alter(date.event);
}

void alter_ids(Set& set, const Alter& alter) {
  if (!set.choice.empty()) alter(set.choice);
  for (SetToken& token : set.tokens) {
    alter(token.name);
    alter_ids(token.evidence, alter);
    if (token.was.empty()) continue;
    std::string was = token.was.words();
    alter(was);
    token.was = was;
  }
  sort_tokens(set.tokens);
}

void alter_ids(Value& value, const Alter& alter) {
  alter_ids(value.evidence, alter);
  const auto each = [&](auto& list) {
    for (auto& one : list) alter_ids(one, alter);
  };
  if (auto* set = std::get_if<Set>(&value.content)) alter_ids(*set, alter);
  if (auto* date = std::get_if<Date>(&value.content)) alter_ids(*date, alter);
  if (auto* readings = std::get_if<Readings>(&value.content)) each(readings->list);
  if (auto* combined = std::get_if<Combined>(&value.content)) each(combined->list);
  if (auto* tiers = std::get_if<Tiers>(&value.content)) {
    for (auto& tier : tiers->list) each(tier.value);
  }
  if (auto* steps = std::get_if<Steps>(&value.content)) {
    for (auto& step : steps->list) {
      if (step.from) alter_ids(*step.from, alter);
      each(step.value);
    }
  }
  if (auto* bases = std::get_if<Bases>(&value.content)) {
    for (auto& base : bases->list) alter_ids(base.value, alter);
  }
}

void alter_ids(Item& item, const Alter& alter);

void alter_ids(Items& items, const Alter& alter) {
  Items altered;
  for (auto& [id, item] : items) {
    std::string key = id;
    alter(key);
    alter(item.id);
    alter_ids(item, alter);
    altered.emplace(std::move(key), std::move(item));
  }
  items = std::move(altered);
}

void alter_ids(Item& item, const Alter& alter) {
  alter_ids(item.evidence, alter);
  alter_ids(item.continues, alter);
  alter_ids(item.because, alter);
  for (auto& [name, value] : item.roles) alter_ids(value, alter);
  for (auto& [name, value] : item.terms) alter_ids(value, alter);
  for (auto& [name, records] : item.records) alter_ids(records, alter);
}

}  // namespace

std::shared_ptr<const Agreement> with_words_in_ids(const Agreement& agreement,
                                                   std::string_view words) {
  auto told = std::make_shared<Agreement>(agreement);
  const Alter alter = [&](std::string& id) { id = fmt::format("{} {}", words, id); };
  for (auto& [name, value] : told->head) alter_ids(value, alter);
  for (Items* items : {&told->parties, &told->others, &told->instruments, &told->sources,
                       &told->clauses, &told->open_points, &told->bargains}) {
    alter_ids(*items, alter);
  }
  return told;
}

std::shared_ptr<const Agreement> with_words(const Agreement& agreement, std::string_view words) {
  auto told = std::make_shared<Agreement>(agreement);
  const Alter alter = [&](std::string& text) { text = fmt::format("{} {}", words, text); };
  for (AgreementFile& file : told->files) alter(file.name);
  alter(told->deal);
  alter(told->version);
  for (auto& [name, value] : told->head) alter_words(value, alter);
  for (Items* items : {&told->parties, &told->others, &told->instruments, &told->sources,
                       &told->clauses, &told->open_points, &told->bargains}) {
    for (auto& [id, item] : *items) alter_words(item, alter);
  }
  return told;
}

Catalogue with_words(Catalogue catalogue, std::string_view words) {
  const Alter alter = [&](std::string& text) { text = fmt::format("{} {}", words, text); };
  for (auto& [id, type] : catalogue.types.all()) {
    for (auto* text : {&type.title, &type.about}) alter(*text);
    for (auto& term : type.terms) alter_words(term, alter);
  }
  return catalogue;
}

}  // namespace dealterms::test
