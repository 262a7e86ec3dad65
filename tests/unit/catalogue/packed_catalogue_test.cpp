#include "catalogue/packed_catalogue.hpp"

#include <gtest/gtest.h>

#include "catalogue/read_catalogue.hpp"
#include "document/read_document.hpp"

namespace dealterms {
namespace {

Catalogue read(const std::string& yaml, FileId file, Catalogue base = {}) {
  Diagnostics diagnostics;
  const auto root = read_document(SourceText("catalogue.yaml", yaml, file), diagnostics);
  Catalogue catalogue = read_catalogue(root.value(), std::move(base), diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << message_of(diagnostics.sorted().front());
  return catalogue;
}

constexpr const char* k_loan =
    "catalogue: 1\ntypes:\n  loan:\n    roles: [lender, borrower]\n    level: major\n"
    "    terms:\n      rate: {kind: percent, more_favours: lender}\n";

TEST(PackedCatalogue, HasTheTypesThatWereRead) {
  const std::string packed = pack_catalogue(read(k_loan, {0}));
  const Catalogue catalogue = unpack_catalogue(packed, {0});
  const ClauseType* loan = catalogue.find_type("loan");
  ASSERT_NE(loan, nullptr);
  EXPECT_EQ(loan->level, Level::major);
  EXPECT_EQ(loan->roles, (std::vector<std::string>{"lender", "borrower"}));
  const TermSpec* rate = loan->find_term("rate");
  ASSERT_NE(rate, nullptr);
  EXPECT_EQ(rate->more_favours, "lender");
  EXPECT_TRUE(rate->is(Kind::percent));
  EXPECT_EQ(rate->sizes, SizeThresholds{});
}

TEST(PackedCatalogue, KnowsInWhichOfTheFilesOfARunItsPlacesAre) {
  Catalogue own = read(k_loan, {0});
  own = read("catalogue: 1\ntypes:\n  lease: {title: Lease, new: yes}\n", {1}, std::move(own));
  const std::string packed = pack_catalogue(own);
  const Catalogue catalogue = unpack_catalogue(packed, {5});
  EXPECT_EQ(catalogue.find_type("loan")->place, (Place{3, ByteColumn{3}, FileId{5}}));
  EXPECT_EQ(catalogue.find_type("lease")->place, (Place{3, ByteColumn{3}, FileId{6}}));
}

TEST(PackedCatalogue, PackedAgainIsTheSame) {
  const std::string packed = pack_catalogue(read(k_loan, {0}));
  EXPECT_EQ(pack_catalogue(unpack_catalogue(packed, {0})), packed);
}

}  // namespace
}  // namespace dealterms
