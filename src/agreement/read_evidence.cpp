#include "agreement/read_evidence.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "agreement/file_format.hpp"
#include "base/text.hpp"
#include "document/expect.hpp"

namespace dealterms {
namespace {

const std::vector<std::string>& status_names() {
  static const std::vector<std::string> names{"stated",   "reported", "projected",
                                              "presumed", "disputed", "ambiguous"};
  return names;
}

void read_status(const Node& node, Evidence& evidence, Diagnostics& diagnostics) {
  const auto text = expect_text(node, "status", diagnostics);
  if (!text) return;
  evidence.status = enum_named<Status>(*text);
  if (!evidence.status) {
    diagnostics.add_with_suggestion(DiagnosticCode::bad_status, node.place, {*text}, *text,
                                    status_names());
  }
}

void read_sources(const Node& node, const Names& names, Evidence& evidence,
                  Diagnostics& diagnostics) {
  for (PlacedName& source : expect_names(node, "sources", diagnostics)) {
    if (std::ranges::find(names.sources, source.name) == names.sources.end()) {
      diagnostics.add_with_suggestion(DiagnosticCode::unknown_source, source.place, {source.name},
                                      source.name, names.sources);
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
  if (std::ranges::find(names.instruments, *text) == names.instruments.end()) {
    diagnostics.add_with_suggestion(DiagnosticCode::unknown_instrument, node.place, {*text}, *text,
                                    names.instruments);
    return;
  }
  evidence.by = *text;
}

struct TextField {
  std::string_view key;
  std::string Evidence::* field;
};

constexpr std::array<TextField, 4> k_text_fields{{
    {"section", &Evidence::section},
    {"quote", &Evidence::quote},
    {"note", &Evidence::note},
    {"doubt", &Evidence::doubt},
}};

}  // namespace

bool is_evidence_key(std::string_view key) {
  return std::ranges::find(evidence_keys(), key) != evidence_keys().end();
}

void read_evidence_entry(const NodeEntry& entry, const Names& names, Evidence& evidence,
                         Diagnostics& diagnostics) {
  if (entry.key == "status") return read_status(entry.value, evidence, diagnostics);
  if (entry.key == "sources") return read_sources(entry.value, names, evidence, diagnostics);
  if (entry.key == "by") return read_by(entry.value, names, evidence, diagnostics);
  const auto row = std::ranges::find(k_text_fields, entry.key, &TextField::key);
  if (row == k_text_fields.end()) return;
  if (const auto text = expect_text(entry.value, entry.key, diagnostics)) {
    evidence.*(row->field) = folded(*text);
  }
}

std::optional<Ended> read_ended(const Node& node, const Names& names, Diagnostics& diagnostics) {
  if (node.is_scalar() && node.text == "yes") return Ended{};
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
