// One question, one answer: `diff A C` by name is the net of the history from A to C, on all
// shipped chains and on made-up ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "../support/effort.hpp"
#include "../support/random_agreement.hpp"
#include "../support/shipped.hpp"
#include "assess/history.hpp"
#include "assess/net.hpp"
#include "assess/report.hpp"
#include "base/embedded_files.hpp"
#include "cli/memory_world.hpp"
#include "cli/run.hpp"

namespace dealterms::test {
namespace {

// Each costs a dozen runs of the program.
constexpr int k_chains_run = 6;
constexpr int k_made_up_chains = 200 / static_cast<int>(k_one_in);

using Words = std::vector<std::string>;
using Json = nlohmann::json;

// A deal of these versions, each file under its name, and the program's own catalogue.
void fill(MemoryWorld& world, const std::vector<std::string>& files) {
  for (const auto& file : embedded_files()) {
    if (file.path.starts_with("terms/catalogue.")) {
      world.carried.push_back(file);
    }
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    world.files["terms/deal/v" + std::to_string(i) + ".yaml"] = files[i];
  }
}

Json said(const Words& words, MemoryWorld& world) {
  world.out.clear();
  world.err.clear();
  EXPECT_EQ(run(words, world), 0) << world.err;
  return Json::parse(world.out);
}

// What a comparison says, without the page that it stands on: a history lists its versions once.
Json comparison_of(Json page) {
  for (const char* key : {"schema", "program", "catalogues", "edits"}) page.erase(key);
  for (const char* side : {"old", "new"}) page[side] = Json(page[side].at("version"));
  for (Json& version : page["between"]) version = Json(version.at("version"));
  return page;
}

// The same file goes by another name in the other world.
std::string without_file_numbers(const Json& json) {
  constexpr std::string_view k_file = "terms/deal/v";
  std::string text = json.dump();
  for (std::size_t at = text.find(k_file); at != std::string::npos;
       at = text.find(k_file, at + 1)) {
    text[at + k_file.size()] = '#';
  }
  return text;
}

// Of each two versions, against the history of a deal that begins and ends with them.
void expect_one_answer(const std::vector<std::string>& files, const Words& names) {
  MemoryWorld all;
  fill(all, files);
  for (std::size_t first = 0; first < names.size(); ++first) {
    for (std::size_t last = first + 1; last < names.size(); ++last) {
      const Json diff = comparison_of(
          said({"diff", names[first], names[last], "--all", "--format", "json"}, all));
      MemoryWorld those;
      fill(those, {files.begin() + static_cast<std::ptrdiff_t>(first),
                   files.begin() + static_cast<std::ptrdiff_t>(last) + 1});
      const Json history = said({"history", "--all", "--format", "json"}, those);
      ASSERT_EQ(without_file_numbers(history.at("net")), without_file_numbers(diff))
          << names[first] << " → " << names[last];
    }
  }
  const Words report{"report", names.front(), names.back(), "--all", "--format", "json"};
  const Words diff{"diff", names.front(), names.back(), "--all", "--format", "json"};
  ASSERT_EQ(said(report, all).at("net"), comparison_of(said(diff, all)));
}

// ---- chains -------------------------------------------------------------------------------------

// The versions of one deal, the first before what amends it.
std::vector<std::vector<ShippedFile>> shipped_chains() {
  std::map<std::string, std::vector<HistoryVersion>> deals;
  std::map<const Agreement*, const ShippedFile*> files;
  for (const ShippedFile& file : shipped_versions()) {
    deals[file.agreement->deal].push_back({file.agreement, file.agreement->date()});
    files[file.agreement.get()] = &file;
  }
  std::vector<std::vector<ShippedFile>> chains;
  for (auto& [deal, versions] : deals) {
    std::vector<ShippedFile>& chain = chains.emplace_back();
    for (const auto& version : in_order(versions)) chain.push_back(*files[version.agreement.get()]);
  }
  return chains;
}

std::string with_head(std::string text, std::size_t number, bool is_draft) {
  const auto set_line = [&](const std::string& key, const std::string& value) {
    const auto at = text.find("\n" + key);
    const auto end = text.find('\n', at + 1);
    text.replace(at + 1, end - at - 1, key + value);
  };
  set_line("version: ", "n" + std::to_string(number));
  set_line("dates: ", "{effective: 202" + std::to_string(number) + "-06-01}");
  if (number > 0) {
    text.insert(text.find("basis:"), "amends: n" + std::to_string(number - 1) + "\n");
  }
  if (is_draft) text.insert(text.find("basis:"), "status: draft\n");
  return text;
}

// One agreed basis, as a real chain has, or each its own.
std::vector<std::string> made_up_chain(AgreementGenerator& generator, int number) {
  std::vector<std::string> files;
  const std::size_t length = 3 + static_cast<std::size_t>(number) % 2;
  while (files.size() < length) {
    const bool is_draft = number % 5 == 0 && files.size() == 1;
    std::string text = with_head(generator.draw(), files.size(), is_draft);
    const bool one_basis = number % 3 > 0;
    if (one_basis) {
      const auto at = text.find("basis: ");
      text.replace(at, text.find('\n', at) - at,
                   number % 3 == 1 ? "basis: contract" : "basis: reports");
    }
    if (read_bytes(text)) files.push_back(std::move(text));
  }
  return files;
}

TEST(OneAnswer, OfEveryShippedChain) {
  std::size_t chains = 0;
  for (const auto& chain : shipped_chains()) {
    if (chain.size() < 2) continue;
    std::vector<std::string> files;
    Words names;
    for (const ShippedFile& file : chain) {
      files.push_back(file.bytes);
      names.push_back(file.agreement->version);
    }
    expect_one_answer(files, names);
    ++chains;
  }
  EXPECT_GE(chains, 1U);
}

TEST(OneAnswer, OfMadeUpChains) {
  AgreementGenerator generator(shipped_catalogue(), 23);
  for (int i = 0; i < k_chains_run; ++i) {
    const auto files = made_up_chain(generator, i);
    Words names;
    for (std::size_t j = 0; j < files.size(); ++j) names.push_back("n" + std::to_string(j));
    expect_one_answer(files, names);
    if (HasFatalFailure()) {
      for (const std::string& file : files) ADD_FAILURE() << file;
      return;
    }
  }
}

// ---- what the two make of it --------------------------------------------------------------------

Versions read_chain(const std::vector<std::string>& files) {
  Versions versions;
  for (const std::string& file : files) versions.push_back(read_bytes(file));
  return versions;
}

std::string told(const Finding& finding) {
  std::string text = finding.fingerprint().hex() + " " + finding.rule + " " +
                     std::string(name_of(finding.level)) + " " +
                     std::string(name_of(finding.direction.kind));
  for (const auto& party : finding.direction.favours) text += " +" + party;
  for (const auto& party : finding.direction.against) text += " -" + party;
  for (const auto& part : finding.parts) text += " (" + told(part) + ")";
  return text;
}

Words told(const Report& report) {
  Words list;
  for (const auto& verdict : report.verdicts) {
    for (const auto& finding : verdict.findings)
      list.push_back(verdict.clause + " " + told(finding));
  }
  for (const auto& party : report.balance.parties) {
    for (const auto& entry : party.gained) list.push_back(party.party + " gained " + entry.clause);
    for (const auto& entry : party.gave_up)
      list.push_back(party.party + " gave up " + entry.clause);
  }
  return list;
}

TEST(OneAnswer, OfTheEngineOnMadeUpChains) {
  AgreementGenerator generator(shipped_catalogue(), 31);
  for (int i = 0; i < k_made_up_chains; ++i) {
    const auto files = made_up_chain(generator, i);
    const Versions versions = read_chain(files);
    HistoryInput input;
    for (const auto& version : versions) input.versions.push_back({version, version->date()});
    const History history = make_history(std::move(input), shared_catalogue());
    const Report diff = make_report(
        std::make_shared<const Comparison>(compare_net(versions, shared_catalogue())), {});
    ASSERT_EQ(told(history.net.report), told(diff));
  }
}

// ---- never a value of a contract ----------------------------------------------------------------

void collect_values(const Change& change, std::map<std::string, std::string>& values) {
  const bool is_value = change.subject == Subject::term || change.subject == Subject::role;
  if (is_value && change.item_after == nullptr && change.before != nullptr &&
      change.after != nullptr) {
    std::string path;
    for (const auto& step : change.path.steps()) path += "/" + step;
    values[path] = change.before->spelling + " → " + change.after->spelling;
  }
  for (const Change& part : change.parts) collect_values(part, values);
}

// Where both files have a clause, and a value in it, it is compared as they have it.
TEST(OneAnswer, TakesEveryValueFromTheTwoThemselves) {
  AgreementGenerator generator(shipped_catalogue(), 29);
  std::size_t compared = 0;
  for (int i = 0; i < k_made_up_chains; ++i) {
    const auto files = made_up_chain(generator, 3 * i + 1);  // contracts
    const Versions versions = read_chain(files);
    std::map<std::string, std::string> net;
    const Comparison by_name = compare_net(versions, shared_catalogue());
    for (const Change& change : by_name.changes) {
      const bool is_same_id = change.subject == Subject::clause &&
                              change.what.kind == ChangeKind::changed && change.from.empty();
      if (is_same_id) collect_values(change, net);
    }
    for (const auto& [path, values] : net) {
      const auto clause = path.substr(9, path.find('/', 9) - 9);
      const auto& before = versions.front()->clauses.at(clause);
      const auto& after = versions.back()->clauses.at(clause);
      const std::string term = path.substr(9 + clause.size() + 1);
      const Value* old_value =
          before.find_term(term) != nullptr ? before.find_term(term) : before.find_role(term);
      const Value* new_value =
          after.find_term(term) != nullptr ? after.find_term(term) : after.find_role(term);
      if (old_value == nullptr || new_value == nullptr) continue;  // of a record
      EXPECT_EQ(values, old_value->spelling + " → " + new_value->spelling) << path;
      ++compared;
    }
  }
  EXPECT_GE(compared, enough(20));
}

}  // namespace
}  // namespace dealterms::test
