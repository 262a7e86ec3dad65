#include "random_agreement.hpp"

#include <array>
#include <map>

#include <fmt/format.h>

namespace dealterms::test {
namespace {

constexpr std::array k_ids{"one", "two", "three", "four", "five"};
constexpr std::size_t k_types_at_once = 4;  // so that one id often keeps its type
constexpr std::size_t k_draws_at_once = 6;  // pairs and threes, before other types are drawn

const std::map<Kind, std::vector<std::string>>& singles() {
  static const std::map<Kind, std::vector<std::string>> values{
      {Kind::money, {"USD 1m", "USD 2m", "over USD 1m", "USD 50 per unit", "unlimited"}},
      {Kind::percent, {"10%", "20%", "20.5%", "about 20%", "15% to 30%"}},
      {Kind::quantity,
       {"3", "100x", "50 units per year", "60 unit per annum", "5 units a month", "up to 70x"}},
      {Kind::duration, {"30 days", "1 month", "90 days", "1 year", "12 months"}},
      {Kind::date,
       {"2025-01-21", "2030", "through 2030", "perpetual", "60 days after signing", "term_end",
        "2 years after effective", "2031-Q3", "{earlier_of: [2030, term_end]}",
        "{earlier_of: [2032, term_end]}"}},
      {Kind::set,
       {"[a]", "[a, b]", "[c]", "{any_of: [a, b]}", "[a, {value: b, ended: yes}]",
        "[A, {value: d, was: b}]", "[{value: all, wider_than: [a, b]}]",
        "[b, {value: c, new: yes}]", "[a, {value: d, by: letter}]"}},
      {Kind::flag, {"yes", "no"}},
      {Kind::party, {"[acme]", "[bolt]", "[acme, bolt]"}},
      {Kind::refs, {"[one]", "[one, two]"}},
      {Kind::text, {"may be used", "must be used", "may be used twice", "May be\u00a0used"}},
  };
  return values;
}

}  // namespace

std::string AgreementGenerator::single(const TermSpec& spec) {
  const Kind kind = spec.kinds.front();
  if (kind == Kind::scale || kind == Kind::choice) return spec.values[below(spec.values.size())];
  const auto found = singles().find(kind);
  const std::string drawn =
      found == singles().end() ? "none" : found->second[below(found->second.size())];
  return drawn == "3" && spec.is(Kind::money) ? "3 units" : drawn;  // alone it may mean money
}

std::string AgreementGenerator::value(const TermSpec& spec) {
  const bool ordered = is_ordered(spec.kinds.front());
  switch (below(16)) {
    case 0:
      return std::array<std::string, 4>{"undisclosed",
                                        fmt::format("{{undisclosed: n-{}}}", below(3)),
                                        "{set_in: order form}", "{set_in: schedule 2}"}[below(4)];
    case 1:
      return "{redacted: n-2, more_than: n-1}";
    case 2:
      return fmt::format("{{status: {}, readings: [{{value: {}}}, {{value: {}}}]}}",
                         below(2) == 0 ? "disputed" : "ambiguous", single(spec), single(spec));
    case 3:
      return fmt::format("{{steps: [{{value: {}}}, {{from: {}, value: {}}}]}}", single(spec),
                         below(2) == 0 ? "2031-01-01" : "termination", single(spec));
    case 4:
      return ordered ? fmt::format("{{bases: {{x: {}, y: {}}}}}", single(spec), single(spec))
                     : single(spec);
    case 5:
      return ordered ? fmt::format(
                           "{{tiers: [{{up_to: USD 5m, value: {}}}, {{value: {}}}], of: "
                           "sales, method: {}}}",
                           single(spec), single(spec), below(2) == 0 ? "marginal" : "unspecified")
                     : single(spec);
    case 6:
      return "none";
    case 7:
      return fmt::format("{{value: {}, {}}}", single(spec),
                         std::array{"status: presumed", "status: reported", "new: yes",
                                    "by: letter", "favours: acme, why: so it is"}[below(5)]);
    default:
      return single(spec);
  }
}

std::string AgreementGenerator::roles(const std::vector<std::string>& names) {
  std::string text;
  const std::size_t turn = below(4) == 0 ? 1 : 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (below(8) == 0) continue;
    text += fmt::format(", {}: {}", names[i],
                        below(10) == 0        ? "each"
                        : (i + turn) % 2 == 0 ? "acme"
                                              : "bolt");
  }
  return text;
}

std::string AgreementGenerator::term(const TermSpec& spec) {
  if (!spec.is(Kind::records)) return fmt::format(", {}: {}", spec.name, value(spec));
  if (spec.by_party) return {};
  std::string records;
  for (const char* id : {"x", "y"}) {
    if (below(2) == 0) continue;
    std::string body = roles(spec.roles) + terms(spec.terms);
    if (body.empty()) continue;
    if (below(10) == 0) body += ", new: yes";
    records += fmt::format("{}{}: {{{}}}", records.empty() ? "" : ", ", id, body.substr(2));
  }
  return records.empty() ? "" : fmt::format(", {}: {{{}}}", spec.name, records);
}

std::string AgreementGenerator::terms(const std::vector<TermSpec>& specs) {
  std::string text;
  for (const auto& spec : specs) {
    if (below(2) == 0) text += term(spec);
  }
  return text;
}

// An exception or a condition; it may name what it limits, and what it is about may not be public.
std::string AgreementGenerator::limit(const ClauseType& type) {
  std::string body = below(6) == 0 ? "what: redacted" : "what: research";
  if (below(2) == 0) body += ", for: acme";
  if (below(4) == 0) body += ", in_the_hands_of: bolt";
  if (below(4) == 0) body += below(2) == 0 ? ", until: 2031" : ", until: through 2031";
  if (below(2) == 0 && !type.terms.empty() && !type.open) {
    body += ", limits: " + type.terms[below(type.terms.size())].name;
  }
  if (below(8) == 0) body += ", new: yes";
  return body;
}

// Perhaps an exception to that exception.
std::string AgreementGenerator::narrower() {
  if (below(3) != 0) return {};
  return std::string(", paid: {what: paid research, limits: lab") +
         (below(3) == 0 ? ", for: bolt}" : "}");
}

// How it is known, and what it says against the catalogue.
std::string AgreementGenerator::said_of_clause() {
  std::string text;
  if (below(8) == 0) text += ", section: \"1.2\", quote: as agreed";
  if (below(6) == 0) text += fmt::format(", status: {}", below(2) == 0 ? "presumed" : "stated");
  if (below(10) == 0) text += ", new: yes";
  if (below(12) == 0) text += ", by: letter";
  if (below(16) == 0) text += ", level: minor, why: so it is";
  if (below(16) == 0)
    text += fmt::format(", favours: {}{}", below(2) == 0 ? "acme" : "none",
                        text.find("why") == std::string::npos ? ", why: so it is" : "");
  return text;
}

std::string AgreementGenerator::clause(const std::string& id) {
  if (below(12) == 0) return fmt::format("  {}: {{ended: 2024-05-01}}\n", id);
  // A stretch of the catalogue that moves on with the draws.
  const std::size_t start = (draws_ / k_draws_at_once) * k_types_at_once;
  auto type = catalogue_.types.begin();
  std::advance(type, (start + below(k_types_at_once)) % catalogue_.types.size());
  std::string text = fmt::format("  {}: {{type: {}", id, type->first);
  text += roles(type->second.roles) + terms(type->second.terms);
  if (below(5) == 0) text += ", exceptions: {lab: {" + limit(type->second) + "}" + narrower() + "}";
  if (below(6) == 0) text += ", conditions: {test: {" + limit(type->second) + "}}";
  if (below(12) == 0 && id != k_ids.front()) text += ", because: [one]";
  return text + said_of_clause() + "}\n";
}

std::string AgreementGenerator::draw() {
  std::string text = fmt::format(
      "dealterms: 1\ndeal: made-up\nversion: v{}\nbasis: {}\ndates: {{effective: 202{}-01-01}}\n"
      "parties: {{acme: {{name: Acme}}, bolt: {{name: Bolt}}}}\n"
      "instruments: {{letter: {{title: Letter, lapses: 2025-01-01}}}}\nclauses:\n",
      below(1000), below(2) == 0 ? "contract" : "reports", below(10));
  std::vector<std::string> written;
  for (const char* id : k_ids) {
    if (id != k_ids.front() && id != k_ids[1] && below(4) == 0) continue;
    std::string one = clause(id);
    // A clause may continue another; also one that only the other version has.
    if (below(3) == 0 && one.find("ended") == std::string::npos) {
      const std::string other = k_ids.at(below(k_ids.size()));
      if (other != id) one.insert(one.size() - 2, fmt::format(", continues: [{}]", other));
    }
    text += one;
  }
  ++draws_;
  return text;
}

}  // namespace dealterms::test
