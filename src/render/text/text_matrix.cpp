#include "render/text/text_matrix.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/text/rows.hpp"

namespace dealterms {
namespace {

constexpr std::size_t k_widest_clause = 28;
constexpr std::size_t k_gap = 1;

struct StateSign {
  ClauseState state;
  std::string_view sign;
};
// In the order of the legend; those that share a sign stand together.
constexpr std::array k_signs{
    StateSign{ClauseState::present, "o"},       StateSign{ClauseState::unchanged, "="},
    StateSign{ClauseState::presumed, "?"},      StateSign{ClauseState::restated, "\""},
    StateSign{ClauseState::added, "+"},         StateSign{ClauseState::mentioned, "+"},
    StateSign{ClauseState::changed, "~"},       StateSign{ClauseState::converted, ">"},
    StateSign{ClauseState::split, "<"},         StateSign{ClauseState::merged, "&"},
    StateSign{ClauseState::renamed, "@"},       StateSign{ClauseState::reversed, "%"},
    StateSign{ClauseState::ended, "-"},         StateSign{ClauseState::lapsed, "-"},
    StateSign{ClauseState::not_mentioned, "."}, StateSign{ClauseState::came_and_went, "x"},
};

std::string_view sign_of(ClauseState state) {
  const auto* found = std::ranges::find(k_signs, state, &StateSign::state);
  return found != k_signs.end() ? found->sign : std::string_view();
}

// What the signs mean, one a piece: "~ changed", "- ended/lapsed".
std::vector<std::string> sign_legend(const Words& words) {
  std::vector<std::string> pieces;
  for (const StateSign& row : k_signs) {
    const std::string word = words.word(Table::cells, name_of(row.state));
    if (!pieces.empty() && pieces.back().starts_with(row.sign)) {
      pieces.back() += "/" + word;
    } else {
      pieces.push_back(fmt::format("{} {}", row.sign, word));
    }
  }
  return pieces;
}

std::size_t columns(const std::string& text) { return width_of(text).value; }

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

std::string trimmed(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

using Cells = std::vector<std::vector<std::string>>;  // by clause, by version

// The versions [first, end) that stand beside one another, each in its width.
struct Band {
  std::size_t first = 0;
  std::size_t end = 0;
};

class TextMatrix {
 public:
  TextMatrix(const ToldHistory& told, const Words& words, const Layout& layout)
      : told_(told), words_(words), layout_(layout) {
    for (const ToldVersion& version : told.versions) {
      names_.push_back(visible(version.name));
      dates_.push_back(visible(version.date));
    }
    clause_width_ = columns(words.say(Message::column_clause));
    for (const ToldClauseHistory& clause : told.clauses) {
      ids_.push_back(visible(clause.name.id));
      clause_width_ = std::max(clause_width_, columns(ids_.back()));
    }
    clause_width_ = std::min(clause_width_, k_widest_clause);
  }

  std::string print() {
    const Cells words = cells_of([](const ToldCell& cell) {
      return fmt::format("{}{}", visible(cell.word), level_sign(cell));
    });
    const auto widths = widths_of(words, true);
    std::size_t all = clause_width_;
    for (const std::size_t width : widths) all += width + k_gap;
    if (all <= layout_.width.value) {
      add_band(words, widths, {0, widths.size()});
      std::vector<std::string> legend = told_.word_legend;
      if (told_.has_high_levels) {
        legend.insert(legend.begin(), words_.say(Message::legend_levels));
      }
      add_legend(legend, "; ");
    } else {
      add_signs();
    }
    return std::move(text_);
  }

 private:
  template <typename Text>
  [[nodiscard]] Cells cells_of(const Text& text) const {
    Cells cells;
    for (const ToldClauseHistory& clause : told_.clauses) {
      cells.emplace_back();
      for (const ToldCell& cell : clause.cells) cells.back().push_back(text(cell));
    }
    return cells;
  }

  // The widest cell of a version's column, its name among them.
  [[nodiscard]] std::vector<std::size_t> widths_of(const Cells& cells, bool dates) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      std::size_t width = columns(names_[i]);
      if (dates) width = std::max(width, columns(dates_[i]));
      for (const auto& row : cells) width = std::max(width, columns(row[i]));
      widths.push_back(width);
    }
    return widths;
  }

  void add_signs() {
    const Cells signs = cells_of([](const ToldCell& cell) {
      return fmt::format("{}{}", sign_of(cell.state), level_sign(cell));
    });
    const auto widths = widths_of(signs, false);
    for (Band band; band.first < widths.size(); band.first = band.end) {
      std::size_t used = clause_width_;
      band.end = band.first;
      while (band.end < widths.size() &&
             (band.end == band.first || used + widths[band.end] + k_gap <= layout_.width.value)) {
        used += widths[band.end++] + k_gap;
      }
      if (band.first > 0) text_ += "\n";
      add_band(signs, widths, band);
    }
    std::vector<std::string> legend = sign_legend(words_);
    if (told_.has_high_levels) legend.push_back(words_.say(Message::legend_levels));
    add_legend(legend, ", ");
  }

  void add_legend(const std::vector<std::string>& pieces, std::string_view between) {
    if (pieces.empty()) return;
    text_ += "\n" + print_paragraph(visible(fmt::format("{}", fmt::join(pieces, between))), 0,
                                    Tone::dim, layout_);
  }

  void add_band(const Cells& cells, const std::vector<std::size_t>& widths, const Band& band) {
    std::string names = padded(words_.say(Message::column_clause), clause_width_);
    std::string dates = std::string(clause_width_, ' ');
    bool room_for_dates = true;
    for (std::size_t i = band.first; i < band.end; ++i) {
      room_for_dates = room_for_dates && columns(dates_[i]) <= widths[i];
      names += std::string(k_gap, ' ') + padded(names_[i], widths[i]);
      dates += std::string(k_gap, ' ') + padded(dates_[i], widths[i]);
    }
    text_ += painted(trimmed(names), Tone::heading, layout_.colour) + "\n";
    if (room_for_dates) text_ += painted(trimmed(dates), Tone::dim, layout_.colour) + "\n";
    for (std::size_t row = 0; row < cells.size(); ++row) add_row(cells[row], row, widths, band);
  }

  void add_row(const std::vector<std::string>& cells, std::size_t row,
               const std::vector<std::size_t>& widths, const Band& band) {
    const auto names = wrapped(ids_[row], ScreenColumn{clause_width_});
    std::string text = names.front();
    std::size_t blanks = clause_width_ - columns(text);  // no blanks at the end of a line
    for (std::size_t i = band.first; i < band.end; ++i) {
      blanks += k_gap;
      if (!cells[i].empty()) {
        const Tone tone = tone_of(told_.clauses[row].cells[i]);
        text += std::string(blanks, ' ') + painted(cells[i], tone, layout_.colour);
        blanks = 0;
      }
      blanks += widths[i] - columns(cells[i]);
    }
    text_ += text + "\n";
    for (std::size_t i = 1; i < names.size(); ++i) text_ += "  " + names[i] + "\n";
  }

  const ToldHistory& told_;
  const Words& words_;
  const Layout& layout_;
  std::vector<std::string> names_;  // of versions
  std::vector<std::string> dates_;
  std::vector<std::string> ids_;  // of clauses
  std::size_t clause_width_ = 0;
  std::string text_;
};

}  // namespace

std::string print_text_matrix(const ToldHistory& told, const Words& words, const Layout& layout) {
  return TextMatrix(told, words, layout).print();
}

Tone tone_of(const ToldCell& cell) {
  if (!cell.marked) return Tone::dim;
  if (cell.level && cell.level->level >= Level::major) return tone_of(cell.level->level);
  const bool begins = cell.state == ClauseState::added || cell.state == ClauseState::mentioned;
  return begins ? Tone::added : Tone::changed;
}

}  // namespace dealterms
