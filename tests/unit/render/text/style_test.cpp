#include "render/text/style.hpp"

#include <gtest/gtest.h>

namespace dealterms {
namespace {

std::string linked(const std::string& url) { return linked("words", url, Hyperlinks::on); }

TEST(Linked, WordsLeadToAnAddressOfTheWeb) {
  EXPECT_EQ(linked("https://a.example/b?c=d#e"),
            "\x1b]8;;https://a.example/b?c=d#e\x1b\\words\x1b]8;;\x1b\\");
  EXPECT_EQ(dealterms::linked("words", "https://a.example", Hyperlinks::off), "words");
}

TEST(Linked, NoOtherKindOfAddressLeadsAnywhere) {
  for (const char* url : {"", "file:///etc/passwd", "javascript:alert(1)", "ssh://host", "x-man:1",
                          " https://a.example", "httpx://a.example"}) {
    EXPECT_EQ(linked(url), "words") << url;
  }
  EXPECT_EQ(linked("https://a.example/" + std::string(3000, 'a')), "words");
}

TEST(Linked, NothingInAnAddressEndsIt) {
  EXPECT_EQ(linked("https://a.example/\x1b\\\x07 \n\xc3\xa9\""),
            "\x1b]8;;https://a.example/%1B%5C%07%20%0A%C3%A9%22\x1b\\words\x1b]8;;\x1b\\");
}

}  // namespace
}  // namespace dealterms
