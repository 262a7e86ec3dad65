// A value by its kind: each alternative of Content is one `kind`, with the fields it has.
#include "render/json/parts.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

Json kind(std::string_view name) { return {{"kind", name}}; }

void add_text(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

Json list_of(const std::vector<Value>& values, const Words& words) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(json_of(value, words));
  return list;
}

// Of a vector that holds exactly one.
Json held(const std::vector<Value>& one, const Words& words) {
  return one.empty() ? Json(nullptr) : json_of(one.front(), words);
}

Json printed(Content content, const Words& words) {
  Value value;
  value.content = std::move(content);
  return json_of(value, words);
}

Json duration_fields(const Duration& duration) {
  Json json = kind("duration");
  json["count"] = json_of(duration.count);
  json["unit"] = name_of(duration.unit);
  return json;
}

Json date_fields(const Date& date, const Words& words) {
  Json json = kind("date");
  json["form"] = name_of(date.form);
  if (date.form == Date::Form::event) {
    json["event"] = date.event;
    if (date.offset) {
      json["offset"] = printed(*date.offset, words);
      json["side"] = date.side == Date::Side::after ? "after" : "before";
    }
  } else if (date.form != Date::Form::perpetual) {
    json["first"] = format_day(date.first);
    json["last"] = format_day(date.last);
  }
  return json;
}

struct ByKind {
  const Words& words;

  Json operator()(const None&) const { return kind("none"); }
  Json operator()(const Unlimited&) const { return kind("unlimited"); }
  Json operator()(const Unknown& unknown) const {
    Json json = kind(name_of(unknown.kind));
    add_text(json, "name", unknown.name);
    add_text(json, "more_than", unknown.more_than.words());
    add_text(json, "less_than", unknown.less_than.words());
    return json;
  }
  Json operator()(const Readings& readings) const {
    Json json = kind("readings");
    json["values"] = list_of(readings.list, words);
    return json;
  }
  Json operator()(const Measure& measure) const {
    Json json = kind("measure");
    json["number"] = json_of(measure.number);
    add_text(json, "unit", measure.unit);
    add_text(json, "of", measure.of.words());
    add_text(json, "per", measure.per.words());
    return json;
  }
  Json operator()(const Duration& duration) const { return duration_fields(duration); }
  Json operator()(const Date& date) const { return date_fields(date, words); }
  Json operator()(const Token& token) const {
    Json json = kind("word");
    json["word"] = token.name;
    return json;
  }
  Json operator()(const Flag& flag) const {
    Json json = kind("flag");
    json["yes"] = flag.yes;
    return json;
  }
  Json operator()(const Text& text) const {
    Json json = kind("text");
    json["text"] = text.words;
    return json;
  }
  Json operator()(const Set& set) const {
    Json json = kind("set");
    json["meaning"] = name_of(set.meaning);
    add_text(json, "choice", set.choice);
    json["members"] = Json::array();
    for (const auto& token : set.tokens) {
      Json member = {{"name", token.name}};
      if (token.ended) member["ended"] = json_of(*token.ended, words);
      if (!token.was.empty()) member["was"] = token.was.words();
      if (token.wider_than) member["wider_than"] = json_of_texts(*token.wider_than);
      if (!token.evidence->empty()) member["evidence"] = json_of(*token.evidence);
      json["members"].push_back(std::move(member));
    }
    return json;
  }
  Json operator()(const Range& range) const {
    Json json = kind("range");
    json["form"] = name_of(range.form);
    const auto bound = [this](const Atom& atom) {
      return std::visit([this](const auto& content) { return printed(content, words); }, atom);
    };
    if (range.form == Range::Form::between) {
      json["low"] = bound(*range.low);
      json["high"] = bound(*range.high);
    } else {
      json["bound"] = bound(*range.low);
    }
    return json;
  }
  Json operator()(const Combined& combined) const {
    Json json = kind("combined");
    json["rule"] = name_of(combined.rule);
    json["values"] = list_of(combined.list, words);
    return json;
  }
  Json operator()(const Tiers& tiers) const {
    Json json = kind("tiers");
    json["tiers"] = Json::array();
    for (const auto& tier : tiers.list) {
      json["tiers"].push_back({{"up_to", tier.up_to ? printed(*tier.up_to, words) : Json(nullptr)},
                               {"value", held(tier.value, words)}});
    }
    add_text(json, "of", tiers.of);
    json["method"] = name_of(tiers.method);
    add_text(json, "resets", tiers.resets.words());
    return json;
  }
  Json operator()(const Steps& steps) const {
    Json json = kind("steps");
    json["steps"] = Json::array();
    for (const auto& step : steps.list) {
      json["steps"].push_back({{"from", step.from ? printed(*step.from, words) : Json(nullptr)},
                               {"value", held(step.value, words)}});
    }
    return json;
  }
  Json operator()(const Series& series) const {
    Json json = kind("series");
    json["each"] = series.each;
    json["from"] = series.from ? printed(*series.from, words) : Json(nullptr);
    json["values"] = list_of(series.list, words);
    json["then_add"] = series.then_add ? printed(*series.then_add, words) : Json(nullptr);
    return json;
  }
  Json operator()(const Bases& bases) const {
    Json json = kind("bases");
    json["bases"] = Json::array();
    for (const auto& [base, value] : bases.list) {
      json["bases"].push_back({{"base", base}, {"value", json_of(value, words)}});
    }
    return json;
  }
};

}  // namespace

Json json_of(const Decimal& number) { return number.to_string(); }

Json json_of(const Date& date, const Words& words) { return printed(date, words); }

Json json_of(const Ended& ended, const Words& words) {
  return {{"on", ended.on ? json_of(*ended.on, words) : Json(nullptr)}};
}

Json json_of(const Value& value, const Words& words) {
  Json json = std::visit(ByKind{words}, value.content);
  json["printed"] = value_words(value, words);
  if (!value.evidence->empty()) json["evidence"] = json_of(*value.evidence);
  return json;
}

Json json_of(const Value* value, const Words& words) {
  return value != nullptr ? json_of(*value, words) : Json(nullptr);
}

}  // namespace dealterms
