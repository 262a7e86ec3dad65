// What a run of the gate holds.
#include <array>

#include "render/json/shapes.hpp"

namespace dealterms {
namespace {

constexpr std::array k_check{
    Field{"schema", "is dealterms/check/1", ""},
    k_program_field,
    k_catalogues_field,
    Field{"passes", "flag", "nothing fails"},
    Field{"counts", "outcomes", ""},
    Field{"unusable", "count", "files that could not be read"},
    Field{"checks", "list of checked", "a pair of versions each, or one version alone"},
    Field{"policies", "list of checked policy", "what is said of a policy itself"},
    Field{"equal_changes", "list of equal change", "the same change in several deals"},
};
constexpr std::array k_outcomes{
    Field{"fail", "count", ""},
    Field{"warn", "count", ""},
    Field{"waived", "count", ""},
    Field{"pass", "count", ""},
};
constexpr std::array k_checked{
    Field{"file", "text", ""},
    Field{"policy", "text or null", "the file, or --fail-on; null: the built-in one"},
    Field{"passes", "flag", ""},
    Field{"old", "version or null", "null: the version was checked alone"},
    Field{"new", "version", ""},
    Field{"counts", "outcomes", ""},
    Field{"items", "list of gate item", "what fails first, then the highest level"},
    Field{"requirements", "list of requirement result", "in the policy's order"},
    Field{"positions", "list of position result", "in the policy's order"},
};
constexpr std::array k_checked_policy{
    Field{"policy", "text or null", ""},
    Field{"items", "list of gate item", ""},
};
constexpr std::array k_item{
    Field{"outcome", "outcome", ""},
    Field{"reason", "gate reason", ""},
    Field{"because", "text", "the reason in words"},
    Field{"fingerprint", "text or null", "what a waiver names"},
    Field{"rule", "text or null", "of a finding"},
    Field{"clause", "text or null", "the id of the clause"},
    Field{"path", "text or null", "where it stands"},
    Field{"level", "level or null", "by the policy"},
    Field{"message", "text", "in a sentence"},
    Field{"parties", "list of text", "protected ones against whom it goes, or may go"},
    Field{"location", "location or null", "where it is in the file, else where it was"},
    Field{"policy_location", "location or null", "the line that says so"},
    Field{"waiver", "waiver or null", ""},
};
constexpr std::array k_waiver{
    Field{"reason", "text or null", ""},
    Field{"approved_by", "text or null", ""},
    Field{"until", "day or null", "the last day on which it counts"},
};
constexpr std::array k_requirement{
    Field{"condition", "condition", ""},
    Field{"subject", "text", "as the policy names it"},
    Field{"path", "text or null", "what it was held against"},
    Field{"met", "met", ""},
    Field{"value", "value or null", "null: the version does not say"},
};
constexpr std::array k_position{
    Field{"subject", "text", "as the policy names it"},
    Field{"path", "text or null", "what it was held against"},
    Field{"standing", "standing", ""},
    Field{"value", "value or null", "null: the version does not say"},
    Field{"preferred", "value or null", ""},
    Field{"fallback", "value or null", ""},
    Field{"walk_away", "value or null", ""},
};
constexpr std::array k_equal_change{
    Field{"message", "text", "in a sentence"},
    Field{"deals", "list of text", ""},
};

constexpr std::array k_gate_shapes{
    Shape{"check", "What a policy says of some changes.", k_check},
    Shape{"outcomes", "Counts by outcome.", k_outcomes},
    Shape{"checked", "A pair of versions, held against a policy.", k_checked},
    Shape{"checked policy", "A policy, and what is said of it.", k_checked_policy},
    Shape{"gate item", "One thing that the gate has to say.", k_item},
    Shape{"waiver", "Somebody's leave for a finding.", k_waiver},
    Shape{"requirement result", "What a policy requires, and whether it is so.", k_requirement},
    Shape{"position result", "How a term stands to what is wanted of it.", k_position},
    Shape{"equal change", "A change that several deals share.", k_equal_change},
};

}  // namespace

std::span<const Shape> gate_shapes() { return k_gate_shapes; }

}  // namespace dealterms
