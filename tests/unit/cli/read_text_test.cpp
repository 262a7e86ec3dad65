#include "cli/read_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "agreements.hpp"
#include "cli/byte_size.hpp"
#include "cli/run.hpp"

namespace dealterms {
namespace {

class Texts : public testing::Test {
 protected:
  void SetUp() override {
    fill(world_);
    world_.files["deal/contract.md"] = "# Supply\n\n2.1 Bolt alone buys cells.\n";
  }

  static std::string version(const std::string& text, const std::string& quote) {
    return agreement_text("one", "{value: 2030-01-01, quote: \"" + quote + "\"}",
                          "text: " + text + "\n");
  }

  ReadVersion read(const std::string& text, const std::string& quote = "Bolt alone",
                   const Reach& reach = {}) {
    Input input = at_path("deal/one.yaml");
    input.bytes = version(text, quote);
    ParsedFile parsed = parse_version(std::move(input), world_, parsed_, {{}, reach});
    CatalogueReader catalogues("", "en", world_, parsed_);
    return read_version(std::move(parsed), *catalogues.read_own()->merged);
  }
  // Of the one mistake.
  std::string why_not(const std::string& text, const Reach& reach = {}) {
    const ReadVersion version = read(text, "Bolt alone", reach);
    EXPECT_EQ(version.file.diagnostics.size(), 1u) << text;
    if (version.file.diagnostics.empty()) return "read";
    EXPECT_EQ(version.file.diagnostics.front().code, DiagnosticCode::unreadable_text);
    EXPECT_EQ(version.file.diagnostics.front().place,
              version.file.source.place_at(4, ByteColumn{7}));
    return version.file.diagnostics.front().hint;
  }

  MemoryWorld world_;
  ParseCount parsed_;
};

TEST_F(Texts, AreFoundFromTheVersionAndAreOneOfItsFiles) {
  const ReadVersion version = read("contract.md");
  EXPECT_TRUE(version.file.diagnostics.empty());
  ASSERT_EQ(version.agreement.files.size(), 2u);
  EXPECT_EQ(version.agreement.files.back().name, "deal/contract.md");
  EXPECT_EQ(version.agreement.files.back().digest.hex().size(), 64u);
  const Value* until = version.agreement.clauses.at("cells").find_term("until");
  const QuotePlace& place = until->evidence->quote_place;
  EXPECT_EQ(place.place, (Place{3, ByteColumn{5}, version.agreement.files.back().id}));
  EXPECT_EQ(place.section, "2.1");
}

TEST_F(Texts, MissWhatIsQuotedOtherwise) {
  const ReadVersion version = read("contract.md", "Acme alone buys cells");
  ASSERT_EQ(version.file.diagnostics.size(), 1u);
  EXPECT_EQ(version.file.diagnostics.front().hint,
            "what is nearest, deal/contract.md:3, has 'Bolt' where the quote has 'Acme'");
  EXPECT_EQ(version.file.error_count(), 1u);
}

TEST_F(Texts, ThatCannotBeReadAreMissedWhereTheyAreNamed) {
  EXPECT_EQ(why_not("lost.md"), "No such file or directory");
  world_.files["deal/latin.txt"] = "caf\xe9";
  EXPECT_EQ(why_not("latin.txt"), "it is not UTF-8: byte 4");
  world_.files["deal/long.md"] = std::string(k_most_text_bytes + 1, 'a');
  EXPECT_EQ(why_not("long.md"), larger_than(k_most_text_bytes).text);
  world_.pipes.insert("deal/pipe.md");
  EXPECT_EQ(why_not("pipe.md"), k_no_regular_file);
}

// As of a catalogue: a file of others shows nobody a line of what lies elsewhere.
TEST_F(Texts, LieWithinReachOfTheVersion) {
  const std::string far =
      "it lies outside of its directory, of the terms and of its repository; "
      "--allow-outside reads it all the same";
  world_.files["contract.md"] = world_.files["deal/../contract.md"] = "Bolt alone\n";
  world_.files["deal/one.yaml"] = "";
  EXPECT_EQ(why_not("../contract.md"), far);
  EXPECT_EQ(why_not("x/../../contract.md"), far);
  EXPECT_TRUE(read("../contract.md", "Bolt alone", {.everywhere = true}).file.diagnostics.empty());
  world_.files[".git/HEAD"] = "";
  EXPECT_TRUE(read("../contract.md").file.diagnostics.empty()) << "in one repository";
}

TEST_F(Texts, AreNothingElseByAnotherName) {
  const std::string why =
      "a text is called .md, .markdown or .txt, and is no link to anything else";
  world_.files["deal/.env"] = "Bolt alone knows the password hunter2\n";
  world_.links["deal/link.md"] = "deal/.env";
  const std::size_t before = world_.reads.size();
  EXPECT_EQ(why_not(".env"), why);
  EXPECT_EQ(why_not("link.md"), why);
  EXPECT_EQ(world_.reads.size(), before);
  world_.files["deal/TERMS.TXT"] = "Bolt alone\n";
  EXPECT_TRUE(read("TERMS.TXT").file.diagnostics.empty());
}

TEST_F(Texts, OfARevisionAreThoseOfThatRevision) {
  world_.revisions["HEAD:deal/one.yaml"] = version("../texts/contract.md", "Bolt alone");
  world_.revisions["HEAD:texts/contract.md"] = "Then Bolt alone.\n";
  const std::vector<std::string> words{"show", "HEAD:deal/one.yaml", "--format", "json"};
  EXPECT_EQ(run(words, world_), 0) << world_.err;
  EXPECT_NE(world_.out.find(
                R"("quote_location": {"file": "HEAD:texts/contract.md", "line": 1, "column": 6})"),
            std::string::npos)
      << world_.out;
}

TEST_F(Texts, OfAPaperAreNotQuotedInTheVersion) {
  world_.files["deal/form.yaml"] =
      "paper: order form\nclauses: {cells: {until: {value: 2031-01-01, quote: until 2031}}}\n";
  Input input = at_path("deal/one.yaml");
  input.bytes =
      agreement_text("one", "{set_in: order form}", "papers: form.yaml\ntext: contract.md\n");
  ParsedFile parsed = parse_version(std::move(input), world_, parsed_);
  CatalogueReader catalogues("", "en", world_, parsed_);
  const ReadVersion version = read_version(std::move(parsed), *catalogues.read_own()->merged);
  EXPECT_TRUE(version.file.diagnostics.empty());
  EXPECT_EQ(version.agreement.files.size(), 3u);
}

TEST_F(Texts, AreNotReadWhereNoneIsNamed) {
  Input input = at_path("deal/one.yaml");
  input.bytes = agreement_text("one");
  (void)parse_version(std::move(input), world_, parsed_);
  EXPECT_EQ(parsed_.documents, 1u);
  EXPECT_TRUE(world_.reads.empty());
}

}  // namespace
}  // namespace dealterms
