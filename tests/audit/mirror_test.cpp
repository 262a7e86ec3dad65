// Every source that decides something has a unit test that mirrors its path: src/diff/order.cpp has
// tests/unit/diff/order_test.cpp. What has none stands here, with where it is tried instead.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dealterms {
namespace {

namespace fs = std::filesystem;

struct Exemption {
  std::string_view sources;  // below src/: a file, or what the names of several begin with
  std::string_view reason;
  std::string_view tried_in;  // below tests/
};

constexpr std::array k_exemptions{
    Exemption{"document/merge_entries.cpp", "the act of merge_documents()",
              "unit/document/merge_documents_test.cpp"},
    Exemption{"document/edited_text.cpp", "the text that edits make",
              "unit/document/edits_test.cpp"},
    Exemption{"document/block_layout.cpp", "a part of format_text()",
              "unit/document/format_text_test.cpp"},
    Exemption{"document/inline_layout.cpp", "a part of format_text()",
              "unit/document/format_text_test.cpp"},
    Exemption{"document/layout_lines.cpp", "a part of format_text()",
              "unit/document/format_text_test.cpp"},
    Exemption{"cli/read_changes.cpp", "what apply reads", "unit/cli/commands/apply_test.cpp"},
    Exemption{"cli/check_written.cpp", "what apply and merge ask before they write",
              "unit/cli/commands/apply_test.cpp"},
    Exemption{"agreement/normal_value.cpp", "the spelling of print_identity()",
              "unit/agreement/print_value_test.cpp"},
    Exemption{"catalogue/check_term_spec.cpp", "the terms of a type, read as part of a catalogue",
              "unit/catalogue/read_catalogue_test.cpp"},
    Exemption{"catalogue/read_term_spec.cpp", "the terms of a type, read as part of a catalogue",
              "unit/catalogue/read_catalogue_test.cpp"},
    Exemption{"assess/judge", "a judge has no caller but assess()",
              "unit/assess/small_worlds_test.cpp"},
    Exemption{"assess/fold_dependents.cpp", "a part of assess()", "unit/assess/assess_test.cpp"},
    Exemption{"assess/policy/gate.cpp", "counts what judge_policy() found",
              "unit/assess/policy/judge_findings_test.cpp"},
    Exemption{"assess/policy/judge_policy.cpp", "puts together what the judges beside it find",
              "unit/assess/policy/judge_findings_test.cpp"},
    Exemption{"assess/policy/judge_condition.cpp", "a part of judge_requirements()",
              "unit/assess/policy/judge_requirements_test.cpp"},
    Exemption{"assess/policy/find_asked.cpp", "what requirements and positions ask of",
              "unit/assess/policy/judge_requirements_test.cpp"},
    Exemption{"assess/policy/party_names.cpp", "whom judge_findings() protects",
              "unit/assess/policy/judge_findings_test.cpp"},
    Exemption{"assess/policy/policy.cpp", "whom judge_findings() protects",
              "unit/assess/policy/judge_findings_test.cpp"},
    Exemption{"assess/policy/read_", "a part of read_policy()",
              "unit/assess/policy/read_policy_test.cpp"},
    Exemption{"assess/policy/policy_format.cpp", "the tables of read_policy() and of its schema",
              "audit/policy_docs_test.cpp"},
    Exemption{"assess/policy/rules_and_paths.cpp", "what read_policy() holds names against",
              "unit/assess/policy/read_policy_test.cpp"},
    Exemption{"assess/policy/parse_fail_on.cpp", "a policy in words",
              "unit/assess/policy/read_policy_test.cpp"},
    Exemption{"cli/find_checked.cpp", "what check looks at", "unit/cli/commands/check_test.cpp"},
    Exemption{"cli/gate_policies.cpp", "the policies of check, also those of git's base",
              "audit/walk_test.cpp"},
    Exemption{"assess/confirm_presumed.cpp", "a part of compare_net()", "unit/assess/net_test.cpp"},
    Exemption{"assess/follow_records.cpp", "a part of compare_net()", "unit/assess/net_test.cpp"},
    Exemption{"assess/tell_", "a part of compare_net()", "unit/assess/net_test.cpp"},
    Exemption{"assess/follow_clauses.cpp", "a part of make_history()",
              "unit/assess/history_test.cpp"},
    Exemption{"assess/history_outside_clauses.cpp", "a part of make_history()",
              "unit/assess/history_test.cpp"},
    Exemption{"assess/terms_over_time.cpp", "a part of make_history()",
              "unit/assess/history_test.cpp"},
    Exemption{"assess/undone.cpp", "a part of make_history()", "unit/assess/history_test.cpp"},
    Exemption{"render/words/", "tables of sentences", "audit/words_test.cpp"},
    Exemption{"render/json/", "shapes and what fills them, held to each other",
              "audit/schema_test.cpp"},
    Exemption{"render/html/", "whole pages are looked at", "audit/html_test.cpp"},
    Exemption{"render/text/", "what a terminal shows stands in the transcripts",
              "golden/golden_test.cpp"},
    Exemption{"render/", "sentences that several formats share", "golden/golden_test.cpp"},
    Exemption{"cli/option_groups.cpp", "binds what a parsed command line holds",
              "unit/cli/options_test.cpp"},
    Exemption{"cli/options_of_help.cpp", "binds names and two flags", "unit/cli/options_test.cpp"},
    Exemption{"cli/completion_scripts.cpp", "tried in the shells", "cli/shells_test.cpp"},
    Exemption{"cli/commands/explain.cpp", "prints what find_explanation() tells",
              "unit/cli/explained_names_test.cpp"},
    Exemption{"cli/commands/generate.cpp", "prints what other sources make",
              "unit/cli/man_page_test.cpp"},
    Exemption{"cli/options_of_git.cpp", "binds what git gives, and three flags",
              "cli/git_drivers_test.cpp"},
    Exemption{"cli/first_version.cpp", "what new writes", "unit/cli/commands/new_test.cpp"},
    Exemption{"cli/next_version.cpp", "what new writes", "unit/cli/commands/new_test.cpp"},
    Exemption{"cli/clause_example.cpp", "what new writes", "unit/cli/commands/new_test.cpp"},
    Exemption{"cli/deal_parties.cpp", "what new takes for --party",
              "unit/cli/commands/new_test.cpp"},
    Exemption{"cli/options_of_writing.cpp", "binds what a parsed command line holds",
              "unit/cli/options_test.cpp"},
    Exemption{"cli/git_contents.cpp", "the bytes of changed_files()", "unit/cli/git_test.cpp"},
    Exemption{"cli/real_git.cpp", "starts the real git", "cli/git_test.cpp"},
    Exemption{"cli/descriptor.cpp", "what RealWorld reads and writes by",
              "unit/cli/real_world_test.cpp"},
    Exemption{"main.cpp", "starts run()", "cli/program_test.cpp"},
};

bool has_mirror(const fs::path& source, const fs::path& tests) {
  const std::string name = source.stem().string() + "_test.cpp";
  return fs::exists(tests / "unit" / source.parent_path() / name);
}

// The longest that fits: a folder's exemption leaves room for one of its files.
const Exemption* exemption_of(std::string_view source) {
  const Exemption* found = nullptr;
  for (const Exemption& exemption : k_exemptions) {
    if (!source.starts_with(exemption.sources)) continue;
    if (found == nullptr || found->sources.size() < exemption.sources.size()) found = &exemption;
  }
  return found;
}

// Below src/, without a mirror.
std::vector<std::string> sources_without_mirror() {
  const fs::path root(DEALTERMS_SOURCE_DIR);
  std::vector<std::string> sources;
  for (const auto& entry : fs::recursive_directory_iterator(root / "src")) {
    if (entry.path().extension() != ".cpp") continue;
    const fs::path source = fs::relative(entry.path(), root / "src");
    if (!has_mirror(source, root / "tests")) sources.push_back(source.generic_string());
  }
  return sources;
}

TEST(Mirror, EverySourceHasATestOfItsOwnOrAReasonForNone) {
  for (const std::string& source : sources_without_mirror()) {
    EXPECT_NE(exemption_of(source), nullptr)
        << "src/" << source << " has no tests/unit/"
        << fs::path(source).replace_extension().string() << "_test.cpp";
  }
}

TEST(Mirror, NoReasonIsKeptForNothing) {
  const auto sources = sources_without_mirror();
  for (const Exemption& exemption : k_exemptions) {
    EXPECT_TRUE(std::ranges::any_of(
        sources, [&](const std::string& source) { return exemption_of(source) == &exemption; }))
        << exemption.sources << ": every source has its test";
    EXPECT_TRUE(fs::exists(fs::path(DEALTERMS_SOURCE_DIR) / "tests" / exemption.tried_in))
        << exemption.tried_in;
  }
}

}  // namespace
}  // namespace dealterms
