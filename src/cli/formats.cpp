#include "cli/formats.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/digest.hpp"
#include "render/ci/ci_diagnostics.hpp"
#include "render/ci/ci_gate.hpp"
#include "render/ci/ci_results.hpp"
#include "render/html/html_report.hpp"
#include "render/json/gate.hpp"
#include "render/json/json.hpp"
#include "render/json/schema.hpp"
#include "render/markdown/markdown_explanation.hpp"
#include "render/markdown/markdown_gate.hpp"
#include "render/markdown/markdown_history.hpp"
#include "render/markdown/markdown_show.hpp"
#include "render/text/csv_history.hpp"
#include "render/text/rows.hpp"
#include "render/text/text_catalogue.hpp"
#include "render/text/text_explanation.hpp"
#include "render/text/text_gate.hpp"
#include "render/text/text_report.hpp"
#include "render/text/text_rules.hpp"
#include "render/told/tell.hpp"
#include "render/told/tell_explanation.hpp"

namespace dealterms {
namespace {

// ---- diff ---------------------------------------------------------------------------------------

std::string diff_as_text(const Report& report, const Page& page) {
  return print_text_report(tell_report(report, page.words), page.words, page.layout);
}
std::string diff_as_json(const Report& report, const Page& page) {
  return print_json_report(report, page.edits, page.words, page.provenance);
}
std::string diff_as_markdown(const Report& report, const Page& page) {
  return print_markdown_report(tell_report(report, page.words), page.words,
                               {.report_url = page.report_url});
}
std::string diff_as_html(const Report& report, const Page& page) {
  return print_html_report(tell_report(report, page.words), page.words);
}
std::string diff_as_jsonl(const Report& report, const Page& page) {
  return print_jsonl_report(report, page.words);
}

constexpr std::array k_diff_formats{
    Format<Report>{"text", diff_as_text},   Format<Report>{"markdown", diff_as_markdown},
    Format<Report>{"html", diff_as_html},   Format<Report>{"json", diff_as_json},
    Format<Report>{"jsonl", diff_as_jsonl},
};

std::string summary_as_text(const Report& report, const Page& page) {
  return print_text_summary(tell_report(report, page.words), page.words, page.layout);
}
std::string summary_as_markdown(const Report& report, const Page& page) {
  return print_markdown_summary(tell_report(report, page.words), page.words,
                                {.report_url = page.report_url});
}

constexpr std::array k_summary_formats{
    Format<Report>{"text", summary_as_text},
    Format<Report>{"markdown", summary_as_markdown},
};

// ---- history, report ----------------------------------------------------------------------------

ToldHistory tell(const ShownHistory& shown, const Page& page) {
  return tell_history(shown.history, shown.date, page.words);
}

std::string history_as_text(const ShownHistory& shown, const Page& page) {
  return print_text_history(tell(shown, page), shown.detail, page.words, page.layout);
}
std::string history_as_markdown(const ShownHistory& shown, const Page& page) {
  return print_markdown_history(tell(shown, page), shown.detail, page.words);
}
std::string history_as_html(const ShownHistory& shown, const Page& page) {
  return print_html_history(tell(shown, page), shown.detail, page.words);
}
std::string history_as_json(const ShownHistory& shown, const Page& page) {
  return print_json_history(shown.history, page.words);
}
std::string history_as_jsonl(const ShownHistory& shown, const Page& page) {
  return print_jsonl_history(shown.history, page.words);
}
std::string history_as_csv(const ShownHistory& shown, const Page& page) {
  // Without it spreadsheets take UTF-8 for what their system wrote before.
  constexpr std::string_view k_mark = "\xef\xbb\xbf";
  return std::string(page.byte_order_mark ? k_mark : "") +
         print_csv_history(tell(shown, page), page.words);
}

constexpr std::array k_history_formats{
    Format<ShownHistory>{"text", history_as_text},
    Format<ShownHistory>{"markdown", history_as_markdown},
    Format<ShownHistory>{"html", history_as_html},
    Format<ShownHistory>{"json", history_as_json},
    Format<ShownHistory>{"jsonl", history_as_jsonl},
    Format<ShownHistory>{"csv", history_as_csv},
};

std::string report_as_markdown(const ShownHistory& shown, const Page& page) {
  return print_markdown_report(tell(shown, page), page.words);
}

std::string report_as_html(const ShownHistory& shown, const Page& page) {
  return print_html_report(tell(shown, page), page.words);
}
std::string report_as_json(const ShownHistory& shown, const Page& page) {
  return print_json_report(shown.history, shown.date, page.words);
}

constexpr std::array k_report_formats{
    Format<ShownHistory>{"markdown", report_as_markdown},
    Format<ShownHistory>{"html", report_as_html},
    Format<ShownHistory>{"json", report_as_json},
    Format<ShownHistory>{"jsonl", history_as_jsonl},
};

// ---- show ---------------------------------------------------------------------------------------

ToldAgreement tell(const ShownVersion& shown, const Page& page) {
  return tell_agreement(shown.agreement, shown.catalogue, shown.selection, page.words);
}

std::string show_as_text(const ShownVersion& shown, const Page& page) {
  return print_agreement(tell(shown, page), page.words, page.layout);
}
std::string show_as_markdown(const ShownVersion& shown, const Page& page) {
  return print_markdown_agreement(tell(shown, page), page.words);
}
std::string show_as_json(const ShownVersion& shown, const Page& page) {
  return print_json_agreement(shown.agreement, shown.selection, page.words, page.provenance);
}

constexpr std::array k_show_formats{
    Format<ShownVersion>{"text", show_as_text},
    Format<ShownVersion>{"markdown", show_as_markdown},
    Format<ShownVersion>{"json", show_as_json},
};

// ---- list ---------------------------------------------------------------------------------------

std::string list_as_text(const FoundVersions& found, const Page& page) {
  return print_list(found.versions, found.place, page.words, page.layout);
}
std::string list_as_json(const FoundVersions& found, const Page& page) {
  return print_json_list(found.versions, found.place, page.provenance);
}

constexpr std::array k_list_formats{
    Format<FoundVersions>{"text", list_as_text},
    Format<FoundVersions>{"json", list_as_json},
};

// ---- validate -----------------------------------------------------------------------------------

// "1000 files: 3 errors in 2 files, 1 warning; 1 more could not be read".
std::string counts_of(const Validation& validation, std::size_t told) {
  const std::size_t errors = validation.error_count();
  std::string text = counted(validation.looked_at, "file", "files") + ": ";
  text += told == 0 ? "no mistakes" : counted(errors, "error", "errors");
  if (errors > 0 && validation.looked_at > 1) {
    const auto with_errors = std::ranges::count_if(
        validation.files, [](const ReadFile& file) { return file.error_count() > 0; });
    text += " in " + counted(static_cast<std::size_t>(with_errors), "file", "files");
  }
  if (told > errors) text += ", " + counted(told - errors, "warning", "warnings");
  const std::size_t unreadable = validation.unreadable.size();
  if (unreadable > 0) text += fmt::format("; {} more could not be read", unreadable);
  return text;
}

std::string validate_as_text(const Validation& validation, const Page& page) {
  std::string text;
  std::size_t told = 0;
  for (const ReadFile& file : validation.files) {
    text += print_diagnostics(file.diagnostics, std::span(&file.source, 1), page.layout.colour,
                              validation.how_many);
    told += file.diagnostics.size();
  }
  return text + counts_of(validation, told) + "\n";
}
std::string validate_as_json(const Validation& validation, const Page& page) {
  std::vector<FileDiagnostics> files;
  for (const ReadFile& file : validation.files) {
    files.push_back({file.source.name(), file.diagnostics});
  }
  return print_json_diagnostics(files, validation.looked_at, validation.unreadable,
                                page.provenance);
}

void add_unreadable(const std::vector<std::string>& sentences, CiResults& results) {
  if (sentences.empty()) return;
  const CiRule& rule = results.rules.emplace_back(
      CiRule{"unreadable", "unreadable file", "The file or directory could not be looked at.",
             CiSeverity::error});
  for (const std::string& sentence : sentences) {
    CiResult result;
    result.rule = rule.id;
    result.severity = rule.severity;
    result.message = sentence;
    result.fingerprint = fingerprint_hex(sentence);
    result.suite = "files that could not be read";
    results.results.push_back(std::move(result));
  }
}

CiResults ci_results_of(const Validation& validation, const Page& page) {
  std::vector<CheckedFile> files;
  for (const ReadFile& file : validation.files) files.push_back({file.source, file.diagnostics});
  CiResults results = ci_results_of(files);
  results.suites = validation.asked;
  add_unreadable(validation.unreadable, results);
  results.version = page.provenance.program;
  for (CiResult& result : results.results) {
    const bool is_warning = result.severity == CiSeverity::warning;
    if (is_warning && validation.warnings_as_errors) result.severity = CiSeverity::error;
  }
  return results;
}

CiResults ci_results_of(const CheckedRun& checked, const Page& page) {
  CiResults results = ci_results(checked.run, page.words);
  results.version = page.provenance.program;
  return results;
}

// Of whatever can be told to CI systems.
template <typename Result, std::string (*Print)(const CiResults&)>
std::string for_ci(const Result& result, const Page& page) {
  return Print(ci_results_of(result, page));
}

constexpr std::array k_validate_formats{
    Format<Validation>{"text", validate_as_text},
    Format<Validation>{"json", validate_as_json},
    Format<Validation>{"sarif", for_ci<Validation, print_sarif>},
    Format<Validation>{"junit", for_ci<Validation, print_junit>},
    Format<Validation>{"github", for_ci<Validation, print_github_annotations>},
    Format<Validation>{"gitlab", for_ci<Validation, print_gitlab_code_quality>},
};

// ---- catalogue, explain, rules, schema ----------------------------------------------------------

std::string catalogue_as_text(const ShownTypes& shown, const Page& page) {
  return shown.type == nullptr
             ? print_catalogue(shown.catalogue, shown.kind, page.words, page.layout)
             : print_explanation(tell_clause_type(*shown.type, shown.catalogue, page.words),
                                 page.layout);
}
std::string catalogue_as_json(const ShownTypes& shown, const Page& page) {
  return print_json_catalogue(shown.catalogue, shown.type, shown.kind, page.provenance);
}

constexpr std::array k_catalogue_formats{
    Format<ShownTypes>{"text", catalogue_as_text},
    Format<ShownTypes>{"json", catalogue_as_json},
};

std::string explanation_as_text(const Explanation& told, const Page& page) {
  return print_explanation(told, page.layout);
}
std::string explanation_as_markdown(const Explanation& told, const Page&) {
  return print_markdown_explanation(told);
}

constexpr std::array k_explain_formats{
    Format<Explanation>{"text", explanation_as_text},
    Format<Explanation>{"markdown", explanation_as_markdown},
};

std::string rules_as_text(const std::vector<Rule>& rules, const Page& page) {
  return print_rules(rules, page.layout);
}
std::string rules_as_json(const std::vector<Rule>& rules, const Page& page) {
  return print_json_rules(rules, page.provenance);
}

constexpr std::array k_rules_formats{
    Format<std::vector<Rule>>{"text", rules_as_text},
    Format<std::vector<Rule>>{"json", rules_as_json},
};

std::string schema_as_json(const NamedSchema& schema, const Page&) {
  return print_schema(schema.name, schema.catalogue);
}

constexpr std::array k_schema_formats{
    Format<NamedSchema>{"json", schema_as_json},
};

// ---- check --------------------------------------------------------------------------------------

ToldGate tell(const CheckedRun& checked, const Page& page) {
  return tell_gate(checked.run, checked.detail, page.words);
}

std::string check_as_text(const CheckedRun& checked, const Page& page) {
  return print_text_gate(tell(checked, page), page.words, page.layout);
}
std::string check_as_markdown(const CheckedRun& checked, const Page& page) {
  return print_markdown_gate(tell(checked, page), page.words, page.report_url);
}
std::string check_as_json(const CheckedRun& checked, const Page& page) {
  return print_json_gate(checked.run, page.words, page.provenance);
}
constexpr std::array k_check_formats{
    Format<CheckedRun>{"text", check_as_text},
    Format<CheckedRun>{"markdown", check_as_markdown},
    Format<CheckedRun>{"json", check_as_json},
    Format<CheckedRun>{"sarif", for_ci<CheckedRun, print_sarif>},
    Format<CheckedRun>{"junit", for_ci<CheckedRun, print_junit>},
    Format<CheckedRun>{"github", for_ci<CheckedRun, print_github_annotations>},
    Format<CheckedRun>{"gitlab", for_ci<CheckedRun, print_gitlab_code_quality>},
};

}  // namespace

std::size_t Validation::error_count() const {
  std::size_t errors = 0;
  for (const ReadFile& file : files) errors += file.error_count();
  return errors;
}

bool Validation::fails() const {
  const auto has_any = [](const ReadFile& file) { return !file.diagnostics.empty(); };
  return error_count() > 0 || !unreadable.empty() ||
         (warnings_as_errors && std::ranges::any_of(files, has_any));
}

Formats<Report> diff_formats() { return k_diff_formats; }
Formats<Report> summary_formats() { return k_summary_formats; }
Formats<ShownHistory> history_formats() { return k_history_formats; }
Formats<ShownHistory> report_formats() { return k_report_formats; }
Formats<ShownVersion> show_formats() { return k_show_formats; }
Formats<FoundVersions> list_formats() { return k_list_formats; }
Formats<Validation> validate_formats() { return k_validate_formats; }
Formats<ShownTypes> catalogue_formats() { return k_catalogue_formats; }
Formats<std::vector<Rule>> rules_formats() { return k_rules_formats; }
Formats<NamedSchema> schema_formats() { return k_schema_formats; }
Formats<Explanation> explain_formats() { return k_explain_formats; }
Formats<CheckedRun> check_formats() { return k_check_formats; }

}  // namespace dealterms
