#include "agreement/read_evidence.hpp"

#include <algorithm>
#include <string>

#include "agreement/contract_text.hpp"
#include "base/text.hpp"
#include "catalogue/favours.hpp"
#include "catalogue/flag_words.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

void read_status(const Node& node, Evidence& evidence, Diagnostics& diagnostics) {
  const auto text = expect_text(node, "status", diagnostics);
  if (!text) return;
  evidence.status = enum_named<Status>(*text);
  if (!evidence.status) {
    std::vector<std::string> known;
    for (const Status status : all_values<Status>()) known.emplace_back(name_of(status));
    diagnostics.add_with_list(DiagnosticCode::bad_status, node.place, *text, known);
  }
}

void read_sources(const Node& node, const Names& names, Evidence& evidence,
                  Diagnostics& diagnostics) {
  for (PlacedName& source : expect_names(node, "sources", diagnostics)) {
    if (!names.sources.contains(source.name)) {
      diagnostics.add_with_suggestion(DiagnosticCode::unknown_source, source.place, {source.name},
                                      source.name, names.sources.candidates_for(source.name));
      continue;
    }
    const auto at = std::ranges::lower_bound(evidence.sources, source.name);
    if (at != evidence.sources.end() && *at == source.name) {
      diagnostics.add(DiagnosticCode::duplicate_token, source.place, {source.name});
      continue;
    }
    evidence.sources.insert(at, std::move(source.name));
  }
}

void read_by(const Node& node, const Names& names, Evidence& evidence, Diagnostics& diagnostics) {
  const auto text = expect_text(node, "by", diagnostics);
  if (!text) return;
  if (!names.instruments.contains(*text)) {
    diagnostics.add_with_suggestion(DiagnosticCode::unknown_instrument, node.place, {*text}, *text,
                                    names.instruments.candidates_for(*text));
    return;
  }
  evidence.by = *text;
}

// Only `yes` can be said: what is not called new is not thereby old.
void read_new(const Node& node, Evidence& evidence, Diagnostics& diagnostics) {
  const auto text = expect_text(node, "new", diagnostics);
  if (!text) return;
  evidence.is_new = flag_of(*text).value_or(false);
  if (evidence.is_new) return;
  diagnostics.add(DiagnosticCode::bad_flag, node.place, {*text},
                  "`new: yes` says that the source itself calls it new; else leave it out");
}

// Roles of the clause are not known here; a party is the usual answer.
void read_favours(const Node& node, const Names& names, Evidence& evidence,
                  Diagnostics& diagnostics) {
  const auto text = expect_text(node, "favours", diagnostics);
  if (!text) return;
  std::vector<std::string> known = names.parties.candidates_for(*text);
  known.insert(known.end(), names.roles.begin(), names.roles.end());
  known.insert(known.end(), k_favours_words.begin(), k_favours_words.end());
  if (names.parties.contains(*text) || std::ranges::find(known, *text) != known.end()) {
    evidence.favours = *text;
    return;
  }
  diagnostics.add_with_suggestion(DiagnosticCode::unknown_favours, node.place, {*text, "favours"},
                                  *text, known);
}

void read_text(const NodeEntry& entry, std::string& field, Diagnostics& diagnostics) {
  if (const auto text = expect_text(entry.value, entry.key, diagnostics)) field = folded(*text);
}

void read_quote(const NodeEntry& entry, const Names& names, Evidence& evidence,
                Diagnostics& diagnostics) {
  read_text(entry, evidence.quote, diagnostics);
  if (names.text == nullptr || evidence.quote.empty()) return;
  evidence.quote_place = names.text->find_quote(entry.value, diagnostics);
}

}  // namespace

void read_evidence_entry(EvidenceKey key, const NodeEntry& entry, const Names& names,
                         Evidence& evidence, Diagnostics& diagnostics) {
  switch (key) {
    case EvidenceKey::status:
      return read_status(entry.value, evidence, diagnostics);
    case EvidenceKey::sources:
      return read_sources(entry.value, names, evidence, diagnostics);
    case EvidenceKey::section:
      return read_text(entry, evidence.section, diagnostics);
    case EvidenceKey::quote:
      return read_quote(entry, names, evidence, diagnostics);
    case EvidenceKey::by:
      return read_by(entry.value, names, evidence, diagnostics);
    case EvidenceKey::note:
      return read_text(entry, evidence.note, diagnostics);
    case EvidenceKey::doubt:
      return read_text(entry, evidence.doubt, diagnostics);
    case EvidenceKey::is_new:
      return read_new(entry.value, evidence, diagnostics);
    case EvidenceKey::favours:
      return read_favours(entry.value, names, evidence, diagnostics);
    case EvidenceKey::why:
      return read_text(entry, evidence.why, diagnostics);
  }
}

std::optional<Ended> read_ended(const Node& node, const Names& names, Diagnostics& diagnostics) {
  if (node.is_scalar() && flag_of(node.text).value_or(false)) return Ended{};
  TermSpec spec;
  spec.name = "ended";
  spec.kinds = {Kind::date};
  const auto value = parse_value(node, spec, names, diagnostics);
  if (!value) return std::nullopt;
  if (const Date* date = value->as<Date>()) return Ended{*date};
  diagnostics.add(DiagnosticCode::bad_date, node.place, {node.text},
                  "`ended` takes a date, or `yes` where the day is not known");
  return std::nullopt;
}

}  // namespace dealterms
