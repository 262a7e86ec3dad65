// The words that fields may hold, from the engine's own enumerations wherever it has names for
// them.
#include "agreement/evidence.hpp"
#include "assess/finding.hpp"
#include "assess/history.hpp"
#include "base/calendar.hpp"
#include "catalogue/level.hpp"
#include "catalogue/term_spec.hpp"
#include "diff/change.hpp"
#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

// All names of an enumeration, given its first and last.
template <typename Enum>
std::vector<std::string> names_from(Enum first, Enum last) {
  std::vector<std::string> names;
  for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
    names.emplace_back(name_of(static_cast<Enum>(i)));
  }
  return names;
}

}  // namespace

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> all{
      {"level", {"critical", "major", "moderate", "minor", "editorial"}},
      {"direction", names_from(Direction::Kind::favours, Direction::Kind::undetermined)},
      {"change kind", names_from(ChangeKind::added, ChangeKind::moved)},
      {"movement", names_from(Movement::none, Movement::undetermined)},
      {"cell state", names_from(ClauseState::absent, ClauseState::came_and_went)},
      {"net", names_from(ClauseHistory::Net::unchanged, ClauseHistory::Net::passed_by)},
      {"measure", names_from(TermTrend::Measure::amount, TermTrend::Measure::scale)},
      {"subject", names_from(Subject::head, Subject::bargain)},
      {"reason",
       names_from(ComparisonReason::undisclosed_before, ComparisonReason::earlier_silent)},
      {"judgement reason",
       names_from(JudgementReason::role_unbound, JudgementReason::used_by_others)},
      {"status", names_from(Status::stated, Status::ambiguous)},
      {"kind", names_from(Kind::money, Kind::records)},
      {"silence", names_from(Silence::unknown, Silence::no)},
      {"duration unit", names_from(DurationUnit::hours, DurationUnit::years)},
      {"naming", {"nothing", "favours", "burdens"}},
      {"type use", {"plain", "event", "definition"}},
      {"basis", {"contract", "reports"}},
      {"severity", {"error", "warning"}},
      {"axis", {"amount", "time", "base"}},
      {"word run kind", {"same", "deleted", "inserted"}},
      {"unknown kind", {"undisclosed", "redacted"}},
      {"set meaning", {"all_of", "any_of"}},
      {"side", {"after", "before"}},
      {"date form",
       {"day", "month", "year", "through_month", "through_year", "perpetual", "event"}},
      {"range form", {"about", "at_least", "over", "up_to", "under", "between"}},
      {"combination", {"earlier_of", "later_of", "greater_of", "lesser_of"}},
      {"tier method", {"marginal", "cliff", "unspecified"}},
  };
  return all;
}

}  // namespace dealterms
