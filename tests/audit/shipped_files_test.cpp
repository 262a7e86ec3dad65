// Holds the files that ship to their own standards: each loads without a word of complaint, and
// the catalogue is complete and agrees with itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <variant>

#include "agreement/read_agreement.hpp"
#include "base/source_text.hpp"
#include "catalogue/file_order.hpp"
#include "catalogue/read_catalogue.hpp"
#include "document/format_text.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

namespace fs = std::filesystem;

// The warnings that shipped files are known to have, as "terms/deal/file.yaml:line name", each
// with its reason beside it.
const std::set<std::string> k_known_warnings{};

// Versions without a day, each with its reason.
const std::set<std::string> k_undated{
    "examples/github-marketplace/earlier.yaml",  // online terms that bear no date
};

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
    if (k_known_warnings.contains(place + " " + std::string{row_of(diagnostic.code).name}))
      continue;
    ADD_FAILURE() << place << ":" << diagnostic.place.column.value << ": " << message_of(diagnostic)
                  << (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")")
                  << (diagnostic.suggestion.empty() ? ""
                                                    : " did you mean " + diagnostic.suggestion);
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

// Beside the versions lie the catalogue and the kinds of deals, which have tests of their own.
bool is_version(const Node& root) {
  const bool is_other = root.find("catalogue") != nullptr || root.find("kinds") != nullptr;
  return !is_other || root.find("dealterms") != nullptr;
}

void expect_agreement_loads(const fs::path& path) {
  const SourceText source = source_of(path);
  Diagnostics diagnostics;
  const auto root = read_document(source, diagnostics);
  if (root && is_version(*root)) {
    Catalogue catalogue = shipped_catalogue();
    if (const auto own = catalogue_named_by(*root)) {
      catalogue = read_catalogue_file(path.parent_path() / *own, std::move(catalogue));
    }
    const Agreement agreement = read_agreement(*root, source.name(), catalogue, diagnostics);
    EXPECT_FALSE(agreement.deal.empty()) << source.name();
    EXPECT_NE(agreement.date().has_value(), k_undated.contains(source.name())) << source.name();
  }
  expect_clean(source.name(), diagnostics);
}

TEST(ShippedFiles, LoadWithoutAWordOfComplaint) {
  for (const char* folder : {"terms", "examples"}) {
    for (const fs::path& path : yaml_files(root_folder() / folder)) expect_agreement_loads(path);
  }
}

TEST(ShippedFiles, AreLaidOutAsFmtLaysThemOut) {
  std::size_t versions = 0;
  for (const char* folder : {"terms", "examples"}) {
    for (const fs::path& path : yaml_files(root_folder() / folder)) {
      const SourceText source = source_of(path);
      Diagnostics diagnostics;
      const auto root = read_document(source, diagnostics);
      if (!root || root->find("dealterms") == nullptr) continue;
      const auto made = format_text(source.bytes(), [](const Node& node) {
        return in_file_order(node, shipped_catalogue());
      });
      ASSERT_TRUE(std::holds_alternative<std::string>(made)) << source.name();
      EXPECT_EQ(std::get<std::string>(made), source.bytes()) << source.name();
      ++versions;
    }
  }
  EXPECT_GT(versions, 20U);
}

TEST(ShippedCatalogue, HasAnExampleThatLoadsForEachType) {
  for (const auto& [id, type] : shipped_catalogue().types) {
    EXPECT_FALSE(type.example.empty()) << id;
    std::string body;
    std::istringstream lines{type.example};
    for (std::string line; std::getline(lines, line);) body += "  " + line + "\n";
    const SourceText source{"example of " + id,
                            "dealterms: 1\ndeal: example\nversion: example\n"
                            "parties: {acme: {name: acme}, bolt: {name: bolt}}\nclauses:\n" +
                                body};
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

// Roles have other names in other types, so what can differ by accident is whether a rise favours
// the one whom the clause serves, the other side, or nobody.
std::string polarity_of(const ClauseType& type, const TermSpec& term) {
  if (term.more_favours.empty()) return "nobody";
  if (type.favours == "mixed" || type.favours == "none") return "somebody";
  return term.more_favours == type.favours ? "the served" : "the other side";
}

struct Use {
  std::string type;
  std::vector<Kind> kinds;
  std::string polarity;
  std::string role;
  Silence silence = Silence::unknown;
};

std::map<std::string, std::vector<Use>> uses_by_name() {
  std::map<std::string, std::vector<Use>> uses;
  for (const auto& [id, type] : shipped_catalogue().types) {
    const auto add = [&, &type_id = id, &of = type](const TermSpec& term) {
      uses[term.name].push_back(
          {type_id, term.kinds, polarity_of(of, term), term.more_favours, term.silence});
    };
    for (const TermSpec& term : type.terms) {
      add(term);
      std::ranges::for_each(term.terms, add);
    }
  }
  return uses;
}

bool wants_reason(const std::vector<Use>& uses) {
  return std::ranges::any_of(uses, [&](const Use& use) {
    return use.kinds != uses.front().kinds || use.polarity != uses.front().polarity;
  });
}

// A reason may be given for less than it is wanted for: for roles or silence that differ.
bool may_have_reason(const std::vector<Use>& uses) {
  return wants_reason(uses) || std::ranges::any_of(uses, [&](const Use& use) {
           return use.role != uses.front().role || use.silence != uses.front().silence;
         });
}

TEST(ShippedCatalogue, HasAReasonForEachNameWithSeveralMeanings) {
  std::set<std::string> reasons;
  for (const SameName& row : shipped_catalogue().same_names) reasons.insert(row.term);
  for (const auto& [name, uses] : uses_by_name()) {
    if (!wants_reason(uses) || reasons.contains(name)) continue;
    std::string list;
    for (const Use& use : uses) {
      list += "\n  " + use.type + ": " + std::string{name_of(use.kinds.front())} +
              ", more favours " + use.polarity;
    }
    ADD_FAILURE() << "'" << name << "' wants a reason in same_names:" << list;
  }
}

TEST(ShippedCatalogue, HasNoStaleReasonForANameWithSeveralMeanings) {
  const auto uses = uses_by_name();
  for (const SameName& row : shipped_catalogue().same_names) {
    const auto found = uses.find(row.term);
    EXPECT_TRUE(found != uses.end() && may_have_reason(found->second)) << row.term;
  }
}

// ---- kinds and other names ----------------------------------------------------------------------

TEST(ShippedCatalogue, SortsEachTypeAsLawFirmsDo) {
  for (const auto& [id, type] : shipped_catalogue().types) {
    EXPECT_TRUE(type.category.has_value() || type.open) << id;
  }
}

TEST(ShippedCatalogue, LeadsFromWhatPeopleCallAClauseToItsType) {
  const std::map<std::string, std::string> types{{"sla", "service_level"},
                                                 {"limitation_of_liability", "liability_cap"},
                                                 {"LoL", "liability_cap"},
                                                 {"Limitation of Liability", "liability_cap"},
                                                 {"fees", "fees"},
                                                 {"DPA", "data_protection"},
                                                 {"ROFR", "right_of_first_refusal"},
                                                 {"MFN", "most_favoured_nation"},
                                                 {"rent", "fees"},
                                                 {"anti-assignment", "assignment"}};
  for (const auto& [name, id] : types) {
    const ClauseType* type = shipped_catalogue().find_type_called(name);
    ASSERT_NE(type, nullptr) << name;
    EXPECT_EQ(type->id, id) << name;
  }
}

// ---- the categories of the Contract Understanding Atticus Dataset -------------------------------

// The dataset writes `Rofr/Rofo/Rofn`; people do not.
std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

constexpr std::array k_cuad_categories{"document name",
                                       "parties",
                                       "agreement date",
                                       "effective date",
                                       "expiration date",
                                       "renewal term",
                                       "notice period to terminate renewal",
                                       "governing law",
                                       "most favored nation",
                                       "non-compete",
                                       "exclusivity",
                                       "no-solicit of customers",
                                       "competitive restriction exception",
                                       "no-solicit of employees",
                                       "non-disparagement",
                                       "termination for convenience",
                                       "rofr/rofo/rofn",
                                       "change of control",
                                       "anti-assignment",
                                       "revenue/profit sharing",
                                       "price restrictions",
                                       "minimum commitment",
                                       "volume restriction",
                                       "ip ownership assignment",
                                       "joint ip ownership",
                                       "license grant",
                                       "non-transferable license",
                                       "affiliate license-licensor",
                                       "affiliate license-licensee",
                                       "unlimited/all-you-can-eat-license",
                                       "irrevocable or perpetual license",
                                       "source code escrow",
                                       "post-termination services",
                                       "audit rights",
                                       "uncapped liability",
                                       "cap on liability",
                                       "liquidated damages",
                                       "warranty duration",
                                       "insurance",
                                       "covenant not to sue",
                                       "third party beneficiary"};
static_assert(k_cuad_categories.size() == 41);

std::map<std::string, std::set<std::string>> homes_of_categories() {
  std::map<std::string, std::set<std::string>> homes;
  for (const auto& [id, type] : shipped_catalogue().types) {
    for (const std::string& category : type.cuad) homes[lower_case(category)].insert(id);
  }
  for (const FilePart& part : shipped_catalogue().in_the_file) {
    homes[lower_case(part.category)].insert(part.where);
  }
  return homes;
}

TEST(ShippedCatalogue, HasAHomeForEachCategoryOfCuad) {
  const auto homes = homes_of_categories();
  for (const char* category : k_cuad_categories) EXPECT_TRUE(homes.contains(category)) << category;
}

TEST(ShippedCatalogue, NamesNoCategoryThatCuadDoesNotHave) {
  for (const auto& [category, types] : homes_of_categories()) {
    EXPECT_NE(std::ranges::find(k_cuad_categories, category), k_cuad_categories.end())
        << category << " in " << *types.begin();
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
  for (const auto& [name, reason] : one_way)
    EXPECT_TRUE(used.contains(name)) << name << " is stale";
}

}  // namespace
}  // namespace dealterms
