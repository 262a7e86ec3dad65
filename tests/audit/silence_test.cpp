// Every term of the catalogue says what a contract means that does not mention it, or that nobody
// can know, and why.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "../support/shipped.hpp"

namespace dealterms {
namespace {

// The rows of a type as they are written, with their comments.
class WrittenType {
 public:
  WrittenType(const std::vector<std::string>& lines, const ClauseType& type)
      : lines_(lines), start_(type.place.line) {
    end_ = start_;
    while (end_ < lines_.size() && (lines_[end_].empty() || lines_[end_].starts_with("    "))) {
      ++end_;
    }
  }

  // Said of the row itself: in it, behind it, or in the line above it.
  [[nodiscard]] bool gives_reason(const TermSpec& term) const {
    const std::size_t row = term.place.line - 1;
    return is_comment(lines_[row - 1]) || lines_[row].find(" # ") != std::string::npos ||
           says_unknown(row) || names(term.name);
  }

 private:
  static std::size_t indent_of(const std::string& line) {
    return std::min(line.find_first_not_of(' '), line.size());
  }
  static bool is_comment(const std::string& line) {
    return indent_of(line) < line.size() && line[indent_of(line)] == '#';
  }

  [[nodiscard]] bool says_unknown(std::size_t row) const {
    const std::size_t indent = indent_of(lines_[row]);
    std::size_t line = row;
    do {
      if (lines_[line].find("silence: unknown") != std::string::npos) return true;
      ++line;
    } while (line < end_ && indent_of(lines_[line]) > indent);
    return false;
  }

  // "`export_window`, `export_format`: thirty days and a usual format, or none."
  [[nodiscard]] bool names(const std::string& term) const {
    for (std::size_t line = start_; line < end_; ++line) {
      if (is_comment(lines_[line]) && lines_[line].find('`' + term + '`') != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  const std::vector<std::string>& lines_;
  std::size_t start_;  // the line behind the one that names the type, counted from 0
  std::size_t end_;
};

// What silence means of a list is read from the whole contract, as the catalogue's head says, and
// of what has no direction it decides nothing.
bool wants_a_word_on_silence(const TermSpec& term) {
  const bool has_direction = !term.more_favours.empty() && term.more_favours != "none";
  return has_direction && term.silence == Silence::unknown && !term.is(Kind::set);
}

TEST(ShippedCatalogue, SaysWhatSilenceMeansOrWhyItIsNotKnown) {
  std::vector<std::string> lines;
  std::ifstream stream{DEALTERMS_SOURCE_DIR "/terms/catalogue.yaml"};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  for (const auto& [id, type] : test::shipped_catalogue().types) {
    const WrittenType written{lines, type};
    const auto check = [&, &of = id](const TermSpec& term) {
      if (!wants_a_word_on_silence(term)) return;
      EXPECT_TRUE(written.gives_reason(term))
          << of << "." << term.name << ": no `silence:`, and no comment says why";
    };
    for (const TermSpec& term : type.terms) {
      check(term);
      std::ranges::for_each(term.terms, check);
    }
  }
}

}  // namespace
}  // namespace dealterms
