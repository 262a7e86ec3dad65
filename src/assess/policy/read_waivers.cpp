// A waiver without a reason, or without who approved it, is read as it stands: that is a finding of
// whoever judges, who shows it with what it waives.
#include <utility>

#include "assess/policy/policy_format.hpp"
#include "assess/policy/policy_reader.hpp"
#include "base/digest.hpp"

namespace dealterms {
namespace {

std::string read_fingerprint(const NodeEntry& entry, const PolicyContext& context) {
  const auto text = expect_text(entry.value, entry.key, context.diagnostics);
  if (!text) return {};
  if (!is_fingerprint(*text)) {
    context.diagnostics.add(DiagnosticCode::bad_fingerprint, entry.value.place, {*text});
  }
  return *text;
}

std::string read_name(const NodeEntry& entry, const PolicyContext& context) {
  const auto text = expect_text(entry.value, entry.key, context.diagnostics);
  return text ? read_pattern(*text, entry.value.place, context).text : std::string{};
}

std::optional<Day> read_day(const NodeEntry& entry, const PolicyContext& context) {
  const auto text = expect_text(entry.value, entry.key, context.diagnostics);
  const auto day = text ? parse_day(*text) : std::nullopt;
  if (text && !day) {
    context.diagnostics.add(DiagnosticCode::bad_date, entry.value.place, {*text},
                            "a waiver ends on a day: 2027-03-31");
  }
  return day;
}

Waiver read_waiver(const Node& node, const PolicyContext& context) {
  Waiver waiver;
  waiver.place = node.place;
  read_keys_of<WaiverKey>(
      node, "a waiver",
      [&](WaiverKey key, const NodeEntry& entry) {
        switch (key) {
          case WaiverKey::fingerprint:
            waiver.fingerprint = read_fingerprint(entry, context);
            break;
          case WaiverKey::rule:
            waiver.rule = read_name(entry, context);
            break;
          case WaiverKey::clause:
            waiver.clause = read_name(entry, context);
            break;
          case WaiverKey::reason:
            waiver.reason = read_words(entry, context);
            break;
          case WaiverKey::approved_by:
            waiver.approved_by = read_words(entry, context);
            break;
          case WaiverKey::until:
            waiver.until = read_day(entry, context);
            break;
        }
      },
      context.diagnostics);
  return waiver;
}

// By its keys, as a name that cannot be read is told already.
void check_what_it_waives(const Node& node, const PolicyContext& context) {
  const bool by_fingerprint = node.find(key_of(WaiverKey::fingerprint)) != nullptr;
  const bool by_rule = node.find(key_of(WaiverKey::rule)) != nullptr;
  if (!by_fingerprint && !by_rule) {
    context.diagnostics.add(DiagnosticCode::waives_nothing, node.place);
  } else if (by_fingerprint && by_rule) {
    context.diagnostics.add(DiagnosticCode::waives_nothing, node.place, {},
                            "it names a fingerprint and a rule: make two of it");
  }
}

}  // namespace

std::vector<Waiver> read_waivers(const NodeEntry& entry, const PolicyContext& context) {
  std::vector<Waiver> waivers;
  if (!entry.value.is_list()) {
    context.diagnostics.add(DiagnosticCode::expected_list, entry.value.place, {entry.key});
    return waivers;
  }
  for (const Node& node : entry.value.items) {
    if (!expect_map(node, "a waiver", context.diagnostics)) continue;
    check_what_it_waives(node, context);
    waivers.push_back(read_waiver(node, context));
  }
  return waivers;
}

}  // namespace dealterms
