#include "assess/policy/policy_format.hpp"

namespace dealterms {

std::string_view about(PolicyKey key) {
  switch (key) {
    case PolicyKey::format:
      return "the version of this format: 1";
    case PolicyKey::perspective:
      return "whose side the gate is on: what goes against this party fails";
    case PolicyKey::fail_on:
      return "the least level that fails";
    case PolicyKey::against:
      return "the parties that are protected, where they are others than `for`";
    case PolicyKey::undetermined:
      return "what is done with a change of which nothing says whom it serves";
    case PolicyKey::levels:
      return "levels of rules and paths, against the catalogue; later lines stand over earlier "
             "ones";
    case PolicyKey::thresholds:
      return "how far a value may move";
    case PolicyKey::only:
      return "the only things that may change";
    case PolicyKey::claims:
      return "what an announcement says of the change";
    case PolicyKey::require:
      return "what the new version must say";
    case PolicyKey::positions:
      return "what the party wants of a term, and how far it goes";
    case PolicyKey::waivers:
      break;
  }
  return "what may pass, since somebody said yes";
}

std::string_view about(ClaimKey key) {
  switch (key) {
    case ClaimKey::says:
      return "the claim in its own words";
    case ClaimKey::only:
      return "nothing else changed";
    case ClaimKey::unchanged:
      return "these did not change";
    case ClaimKey::nothing_against:
      break;
  }
  return "nothing goes against this party";
}

std::string_view about(ThresholdKey key) {
  switch (key) {
    case ThresholdKey::raised_by_more_than:
      return "a rise fails where it is larger than this";
    case ThresholdKey::lowered_by_more_than:
      return "a fall fails where it is larger than this";
    case ThresholdKey::moved_by_more_than:
      break;
  }
  return "a move either way fails where it is larger than this";
}

std::string_view about(ConditionKey key) {
  switch (key) {
    case ConditionKey::is:
      return "whether it is there at all";
    case ConditionKey::at_least:
      return "the least that the value may be";
    case ConditionKey::at_most:
      return "the most that the value may be";
    case ConditionKey::one_of:
      return "the values that it may have";
    case ConditionKey::source:
      return "an official source states it";
    case ConditionKey::because:
      break;
  }
  return "why this is required, shown where it is not met";
}

std::string_view about(PositionKey key) {
  switch (key) {
    case PositionKey::preferred:
      return "what the party wants";
    case PositionKey::fallback:
      return "what it still accepts without asking";
    case PositionKey::walk_away:
      return "beyond this it does not sign";
    case PositionKey::because:
      break;
  }
  return "why";
}

std::string_view about(WaiverKey key) {
  switch (key) {
    case WaiverKey::fingerprint:
      return "the finding that may pass";
    case WaiverKey::rule:
      return "instead: the rule whose findings may pass";
    case WaiverKey::clause:
      return "with `rule`: the clause in which they may";
    case WaiverKey::reason:
      return "why it may pass";
    case WaiverKey::approved_by:
      return "who said yes";
    case WaiverKey::until:
      break;
  }
  return "the last day on which it counts";
}

}  // namespace dealterms
