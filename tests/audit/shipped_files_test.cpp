// Holds the files that ship to their own standards: each loads without a word of complaint, and
// the catalogue is complete and agrees with itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "dealterms/agreement/read_agreement.hpp"
#include "dealterms/base/source_text.hpp"
#include "dealterms/catalogue/read_catalogue.hpp"
#include "dealterms/document/read_document.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// The warnings that shipped files are known to have, as "terms/deal/file.yaml:line name", each
// with its reason beside it.
const std::set<std::string> k_known_warnings{};

const fs::path& root_folder() {
  static const fs::path root{DEALTERMS_SOURCE_DIR};
  return root;
}

SourceText source_of(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return SourceText{fs::relative(path, root_folder()).generic_string(), bytes.str()};
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void expect_clean(const std::string& name, const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    const std::string place = name + ":" + std::to_string(diagnostic.place.line);
    if (k_known_warnings.contains(place + " " + std::string{row_of(diagnostic.code).name})) continue;
    ADD_FAILURE() << place << ":" << diagnostic.place.column.value << ": " << message_of(diagnostic)
                  << (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")")
                  << (diagnostic.suggestion.empty() ? "" : " did you mean " + diagnostic.suggestion);
  }
}

Catalogue read_catalogue_file(const fs::path& path, Catalogue base) {
  const SourceText source = source_of(path);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  if (root) base = read_catalogue(*root, std::move(base), diagnostics);
  expect_clean(source.name(), diagnostics);
  return base;
}

const Catalogue& shipped_catalogue() {
  static const Catalogue catalogue =
      read_catalogue_file(root_folder() / "terms" / "catalogue.yaml", {});
  return catalogue;
}

bool is_catalogue(const Node& root) { return root.find("catalogue") != nullptr && root.find("dealterms") == nullptr; }

void expect_agreement_loads(const fs::path& path) {
  const SourceText source = source_of(path);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  if (root && !is_catalogue(*root)) {
    Catalogue catalogue = shipped_catalogue();
    if (const auto own = catalogue_named_by(*root)) {
      catalogue = read_catalogue_file(path.parent_path() / *own, std::move(catalogue));
    }
    const Agreement agreement = read_agreement(*root, source.name(), catalogue, diagnostics);
    EXPECT_FALSE(agreement.deal.empty()) << source.name();
    EXPECT_TRUE(agreement.date().has_value()) << source.name() << " has no date";
  }
  expect_clean(source.name(), diagnostics);
}

TEST(ShippedFiles, LoadWithoutAWordOfComplaint) {
  for (const char* folder : {"terms", "examples"}) {
    for (const fs::path& path : yaml_files(root_folder() / folder)) expect_agreement_loads(path);
  }
}

TEST(ShippedCatalogue, HasAnExampleThatLoadsForEachType) {
  for (const auto& [id, type] : shipped_catalogue().types) {
    EXPECT_FALSE(type.example.empty()) << id;
    std::string body;
    std::istringstream lines{type.example};
    for (std::string line; std::getline(lines, line);) body += "  " + line + "\n";
    const SourceText source{"example of " + id,
                            "dealterms: 1\ndeal: example\nversion: example\n"
                            "parties: {acme: {name: Acme}, bolt: {name: Bolt}}\nclauses:\n" + body};
    Diagnostics diagnostics;
    const auto root = read_document(source, diagnostics);
    ASSERT_TRUE(root.has_value()) << id;
    const Agreement agreement =
        read_agreement(*root, source.name(), shipped_catalogue(), diagnostics);
    expect_clean(source.name(), diagnostics);
    const bool shows_type = std::ranges::any_of(
        agreement.clauses, [&](const auto& clause) { return clause.second.type == id; });
    EXPECT_TRUE(shows_type) << "the example of " << id << " shows no clause of the type";
  }
}

TEST(ShippedCatalogue, TitlesExplainsAndGroupsEachType) {
  EXPECT_FALSE(shipped_catalogue().types.empty());
  for (const auto& [id, type] : shipped_catalogue().types) {
    EXPECT_FALSE(type.title.empty()) << id;
    EXPECT_FALSE(type.about.empty()) << id;
    EXPECT_FALSE(type.group.empty()) << id;
  }
}

// ---- one name, one meaning ----------------------------------------------------------------------

// Whom a rise favours is a role, and roles have other names in other types: what can differ by
// accident is whether a rise favours the one whom the clause serves, the other side, or nobody.
std::string polarity_of(const ClauseType& type, const TermSpec& term) {
  if (term.more_favours.empty()) return "none";
  if (type.favours == "mixed" || type.favours == "none") return "some";
  return term.more_favours == type.favours ? "served" : "other";
}

using Shape = std::tuple<std::vector<Kind>, std::string>;

TEST(ShippedCatalogue, HasAReasonForEachNameWithSeveralMeaningsAndNoStaleOne) {
  std::map<std::string, std::map<Shape, std::vector<std::string>>> shapes;
  for (const auto& [id, type] : shipped_catalogue().types) {
    for (const TermSpec& term : type.terms) {
      shapes[term.name][{term.kinds, polarity_of(type, term)}].push_back(id);
      for (const TermSpec& inner : term.terms) {
        shapes[inner.name][{inner.kinds, polarity_of(type, inner)}].push_back(id);
      }
    }
  }
  std::set<std::string> reasons;
  for (const SameName& row : shipped_catalogue().same_names) {
    EXPECT_GT(shapes[row.term].size(), 1u) << "the reason for '" << row.term << "' is stale";
    reasons.insert(row.term);
  }
  for (const auto& [name, by_shape] : shapes) {
    if (by_shape.size() < 2 || reasons.contains(name)) continue;
    std::string uses;
    for (const auto& [shape, types] : by_shape) {
      uses += "\n  " + std::string{name_of(std::get<0>(shape).front())} + ", " + std::get<1>(shape) + ":";
      for (const std::string& type : types) uses += " " + type;
    }
    ADD_FAILURE() << "'" << name << "' wants a reason in same_names:" << uses;
  }
}

// ---- the categories of the Contract Understanding Atticus Dataset -------------------------------

TEST(ShippedCatalogue, CoversEachOfThe41CuadCategoriesOnce) {
  const std::set<std::string> all{
      "Document Name", "Parties", "Agreement Date", "Effective Date", "Expiration Date",
      "Renewal Term", "Notice Period To Terminate Renewal", "Governing Law", "Most Favored Nation",
      "Non-Compete", "Exclusivity", "No-Solicit Of Customers", "Competitive Restriction Exception",
      "No-Solicit Of Employees", "Non-Disparagement", "Termination For Convenience",
      "Rofr/Rofo/Rofn", "Change Of Control", "Anti-Assignment", "Revenue/Profit Sharing",
      "Price Restrictions", "Minimum Commitment", "Volume Restriction", "Ip Ownership Assignment",
      "Joint Ip Ownership", "License Grant", "Non-Transferable License",
      "Affiliate License-Licensor", "Affiliate License-Licensee",
      "Unlimited/All-You-Can-Eat-License", "Irrevocable Or Perpetual License",
      "Source Code Escrow", "Post-Termination Services", "Audit Rights", "Uncapped Liability",
      "Cap On Liability", "Liquidated Damages", "Warranty Duration", "Insurance",
      "Covenant Not To Sue", "Third Party Beneficiary"};
  ASSERT_EQ(all.size(), 41u);
  std::map<std::string, std::vector<std::string>> homes;
  for (const auto& [id, type] : shipped_catalogue().types) {
    for (const std::string& category : type.cuad) homes[category].push_back(id);
  }
  for (const FilePart& part : shipped_catalogue().in_the_file) homes[part.category].push_back(part.where);
  for (const std::string& category : all) {
    EXPECT_EQ(homes[category].size(), 1u) << category;
  }
  for (const auto& [category, where] : homes) {
    EXPECT_TRUE(all.contains(category)) << "no category of CUAD: " << category << " in " << where.front();
  }
}

// ---- conversions --------------------------------------------------------------------------------

TEST(ShippedCatalogue, ConvertsBothWaysOrSaysWhyNot) {
  // Conversions that only go one way, as "from to": the other way would be no conversion.
  const std::map<std::string, std::string> one_way{};
  std::set<std::string> used;
  for (const Conversion& conversion : shipped_catalogue().conversions) {
    const std::string name = conversion.from + " " + conversion.to;
    const Conversion* mirror = shipped_catalogue().find_conversion(conversion.to, conversion.from);
    if (mirror == nullptr) {
      EXPECT_TRUE(one_way.contains(name)) << name << " has no mirror";
      used.insert(name);
      continue;
    }
    EXPECT_EQ(mirror->level, conversion.level) << name;
    std::map<std::string, std::string> back;
    for (const auto& [from, to] : mirror->maps) back.emplace(to, from);
    EXPECT_EQ(back, conversion.maps) << name << " maps other terms than its mirror";
  }
  for (const auto& [name, reason] : one_way) EXPECT_TRUE(used.contains(name)) << name << " is stale";
}

}  // namespace
}  // namespace dealterms
