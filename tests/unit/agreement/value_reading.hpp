// One value as a file would hold it, read: what tests of values share.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "agreement/value.hpp"
#include "agreement/value_text.hpp"
#include "base/diagnostic.hpp"
#include "base/source_text.hpp"
#include "document/read_document.hpp"

namespace dealterms::test {

inline Names names() {
  Names names;
  names.parties = {"acme", "bolt", "court"};
  names.clauses = {"api", "compute", "agi"};
  names.events = {"agi", "signing", "effective", "term_end", "termination"};
  names.sources = {"annual-report", "reuters"};
  names.instruments = {"letter"};
  return names;
}

inline TermSpec spec_of(std::vector<Kind> kinds, std::vector<std::string> values = {}) {
  TermSpec spec;
  spec.name = "term";
  spec.kinds = std::move(kinds);
  spec.values = std::move(values);
  return spec;
}

inline TermSpec degree() {
  return spec_of({Kind::scale}, {"none", "preferred", "primary", "sole", "exclusive"});
}

struct Reading {
  std::optional<Value> value;
  std::vector<Diagnostic> diagnostics;
};

// `text` is what stands after `term: `, so it begins in column 7.
inline Reading read(const std::string& text, const TermSpec& spec) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText{"test.yaml", "term: " + text + "\n"}, diagnostics);
  if (!root) return {std::nullopt, diagnostics.sorted()};
  auto value = parse_value(*root->find("term"), spec, names(), diagnostics);
  return {std::move(value), diagnostics.sorted()};
}
inline Reading read(const std::string& text, Kind kind) { return read(text, spec_of({kind})); }

inline std::optional<DiagnosticCode> code_of(const std::string& text, const TermSpec& spec) {
  const auto reading = read(text, spec);
  if (reading.value || reading.diagnostics.size() != 1) return std::nullopt;
  return reading.diagnostics.front().code;
}
inline std::optional<DiagnosticCode> code_of(const std::string& text, Kind kind) {
  return code_of(text, spec_of({kind}));
}

inline Decimal number(const char* text) { return *Decimal::parse(text); }

// The content, where it was read without a complaint and is a T.
template <typename T>
std::optional<T> read_as(const std::string& text, const TermSpec& spec) {
  const auto reading = read(text, spec);
  if (!reading.value || !reading.diagnostics.empty()) return std::nullopt;
  const T* content = reading.value->as<T>();
  return content == nullptr ? std::nullopt : std::optional<T>{*content};
}
template <typename T>
std::optional<T> read_as(const std::string& text, Kind kind) {
  return read_as<T>(text, spec_of({kind}));
}

}  // namespace dealterms::test
