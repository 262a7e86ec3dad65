#include "catalogue/catalogue.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

Catalogue small_catalogue() {
  Catalogue catalogue;
  ClauseType licence;
  licence.id = "licence";
  licence.roles = {"licensor", "licensee"};
  TermSpec fee;
  fee.name = "fee";
  licence.terms = {fee};
  catalogue.types.all().emplace("licence", licence);
  catalogue.conversions = {{.from = "licence", .to = "option", .favours = "licensor", .maps = {}}};
  return catalogue;
}

TEST(Catalogue, FindsTypesTermsAndRolesByTheirNames) {
  const Catalogue catalogue = small_catalogue();
  const ClauseType* licence = catalogue.find_type("licence");
  ASSERT_NE(licence, nullptr);
  EXPECT_EQ(licence->find_term("fee"), &licence->terms.front());
  EXPECT_EQ(licence->find_term("cap"), nullptr);
  EXPECT_TRUE(licence->has_role("licensee"));
  EXPECT_FALSE(licence->has_role("fee"));
  EXPECT_EQ(catalogue.find_type("option"), nullptr);
}

TEST(Catalogue, FindsATypeByWhatPeopleCallIt) {
  Catalogue catalogue = small_catalogue();
  catalogue.types.all().at("licence").synonyms = {"right_to_use"};
  const ClauseType* licence = catalogue.find_type("licence");
  for (const char* name : {"licence", "Licence", "right_to_use", "Right to Use", "RIGHT-TO-USE"}) {
    EXPECT_EQ(catalogue.find_type_called(name), licence) << name;
  }
  EXPECT_EQ(catalogue.find_type_called("use"), nullptr);
  EXPECT_EQ(catalogue.find_type_called(""), nullptr);
}

TEST(Catalogue, NamesItsTypesAlsoByWhatPeopleCallThem) {
  Catalogue catalogue;
  catalogue.types.all()["licence"].synonyms = {"right_to_use"};
  catalogue.types.all()["option"];
  EXPECT_EQ(catalogue.names_of_types(),
            (std::vector<std::string>{"licence", "right_to_use", "option"}));
}

// What the way back means is the judge's to say; the catalogue declares one way.
TEST(Catalogue, FindsAConversionInItsOwnDirectionOnly) {
  const Catalogue catalogue = small_catalogue();
  EXPECT_EQ(catalogue.find_conversion("licence", "option"), &catalogue.conversions.front());
  EXPECT_EQ(catalogue.find_conversion("option", "licence"), nullptr);
  EXPECT_EQ(catalogue.find_conversion("licence", "licence"), nullptr);
}

}  // namespace
}  // namespace dealterms
