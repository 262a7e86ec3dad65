// The words that fields may hold: the engine's own enumerations.
#include "agreement/agreement.hpp"
#include "assess/finding.hpp"
#include "assess/history.hpp"
#include "assess/policy/gate.hpp"
#include "assess/rule_table.hpp"
#include "base/calendar.hpp"
#include "base/diagnostic_code.hpp"
#include "base/enum_names.hpp"
#include "catalogue/catalogue.hpp"
#include "diff/change.hpp"
#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

template <typename Values>
std::vector<std::string> names_of(const Values& values) {
  std::vector<std::string> names;
  for (const auto value : values) names.emplace_back(name_of(value));
  return names;
}

template <Enumeration E>
std::vector<std::string> all_names() {
  return names_of(all_values<E>());
}

}  // namespace

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> all{
      {"level", names_of(k_levels)},
      {"direction", all_names<Direction::Kind>()},
      {"change kind", all_names<ChangeKind>()},
      {"movement", all_names<Movement>()},
      {"cell state", all_names<ClauseState>()},
      {"net", all_names<ClauseHistory::Net>()},
      {"measure", all_names<TermTrend::Measure>()},
      {"subject", all_names<Subject>()},
      {"reason", all_names<ComparisonReason>()},
      {"judgement reason", all_names<JudgementReason>()},
      {"direction rule", all_names<DirectionRule>()},
      {"status", all_names<Status>()},
      {"kind", all_names<Kind>()},
      {"silence", all_names<Silence>()},
      {"clause category", all_names<ClauseCategory>()},
      {"duration unit", all_names<DurationUnit>()},
      {"naming", all_names<Naming>()},
      {"type use", all_names<TypeUse>()},
      {"basis", all_names<Basis>()},
      {"severity", all_names<Severity>()},
      {"axis", all_names<Segment::Along>()},
      {"word run kind", all_names<WordRun::Kind>()},
      {"unknown kind", all_names<Unknown::Kind>()},
      {"set meaning", all_names<Set::Meaning>()},
      {"side", all_names<Date::Side>()},
      {"date form", all_names<Date::Form>()},
      {"range form", all_names<Range::Form>()},
      {"combination", all_names<Combined::Rule>()},
      {"tier method", all_names<Tiers::Method>()},
      {"outcome", all_names<Outcome>()},
      {"gate reason", all_names<GateReason>()},
      {"condition", all_names<Condition::Is>()},
      {"met", all_names<RequirementResult::Met>()},
      {"standing", all_names<PositionResult::Standing>()},
  };
  return all;
}

}  // namespace dealterms
