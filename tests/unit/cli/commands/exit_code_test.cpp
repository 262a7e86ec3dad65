// What `diff --exit-code` counts as a change: anything in the file that is more than editorial,
// also where no clause says anything else.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "../agreements.hpp"
#include "../arguments.hpp"
#include "base/embedded_files.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

constexpr std::string_view k_agreement = R"(dealterms: 1
deal: d
version: "one"
title: A beginning
dates: {signed: 2025-01-01, expires: 2030-12-31}
parties:
  acme: {name: Acme, about: makes batteries}
  bolt: {name: Bolt}
others:
  panel: {name: The Panel, of: acme}
instruments:
  letter: {title: A letter, signed: 2025-01-01}
sources:
  filing: {publisher: Acme, title: A filing}
clauses:
  cells:
    type: exclusivity
    holder: bolt
    grantor: acme
    scope: [batteries]
    until: launch
    by: letter
    sources: [filing]
  launch:
    type: milestone
    declarer: acme
    counterparty: bolt
    definition: a customer is served
    decided_by: panel
  batteries: {type: definition, meaning: whatever stores electricity}
open_points:
  price: {clauses: [cells], about: the price of cells, status: open}
bargains:
  deal: {clauses: [cells], about: cells for money}
)";

struct Edit {
  const char* part;
  std::string_view from;
  std::string_view to;
};

// The status of a comparison of the agreement with one that differs in this alone.
int status_after(const Edit& edit, const Arguments& more = {}) {
  MemoryWorld world;
  world.carried.assign(embedded_files().begin(), embedded_files().end());
  std::string changed(k_agreement);
  const std::size_t at = changed.find(edit.from);
  EXPECT_NE(at, std::string::npos) << edit.part;
  changed.replace(at, edit.from.size(), edit.to);
  world.files["one.yaml"] = k_agreement;
  world.files["two.yaml"] = changed;
  Arguments words{"diff", "one.yaml", "two.yaml", "--exit-code"};
  words.insert(words.end(), more.begin(), more.end());
  const int status = run(words, world);
  EXPECT_EQ(world.err.find("error"), std::string::npos) << edit.part << "\n" << world.err;
  return status;
}

// Of the catalogue that ships.
const std::vector<Edit> k_of_clauses{
    {"milestone", "definition: a customer is served", "definition: a customer has paid"},
    {"definition", "whatever stores electricity", "whatever stores energy"},
};
const std::vector<Edit> k_outside_clauses{
    {"party", "name: Acme", "name: Zinc"},
    {"party's field", "makes batteries", "makes engines"},
    {"party that joins", "others:", "  coil: {name: Coil}\nothers:"},
    {"other", "of: acme", "of: bolt"},
    {"instrument", "A letter, signed: 2025-01-01", "A letter, signed: 2025-02-01"},
    {"open point", "status: open", "status: resolved"},
    {"day on which all ends", "expires: 2030-12-31", "expires: 2031-12-31"},
};
const std::vector<Edit> k_editorial{
    {"title", "A beginning", "The beginning"},
    {"source", "A filing", "The filing"},
    {"bargain", "cells for money", "money for cells"},
};

TEST(ExitCode, CountsAChangeOfAMilestoneOrADefinitionAlone) {
  for (const Edit& edit : k_of_clauses) EXPECT_EQ(status_after(edit), 1) << edit.part;
}

TEST(ExitCode, CountsAChangeOutsideTheClausesAlone) {
  for (const Edit& edit : k_outside_clauses) EXPECT_EQ(status_after(edit), 1) << edit.part;
}

TEST(ExitCode, CountsNothingEditorial) {
  for (const Edit& edit : k_editorial) EXPECT_EQ(status_after(edit), 0) << edit.part;
}

TEST(ExitCode, CountsNothingOutsideTheClausesThatWereChosen) {
  for (const auto& edits : {k_of_clauses, k_outside_clauses}) {
    for (const Edit& edit : edits) {
      EXPECT_EQ(status_after(edit, {"--clause", "cells"}), 0) << edit.part;
    }
  }
  EXPECT_EQ(status_after(k_of_clauses.front(), {"--clause", "launch"}), 1);
}

// Whom it serves nobody says, so it may go against either.
TEST(ExitCode, CountsForAPartyWhatServesNobodyForCertain) {
  for (const char* party : {"acme", "bolt"}) {
    for (const auto& edits : {k_of_clauses, k_outside_clauses}) {
      for (const Edit& edit : edits) {
        EXPECT_EQ(status_after(edit, {"--for", party}), 1) << edit.part << " for " << party;
      }
    }
  }
}

}  // namespace
}  // namespace dealterms
