#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/html/pictures.hpp"
#include "render/html/svg.hpp"

namespace dealterms {
namespace {

constexpr int k_labels = 260;  // width of the clauses' names
constexpr int k_head = 46;     // height of the versions' names
constexpr int k_row = 34;
constexpr int k_many = 8;  // more versions stand closer
constexpr int k_far_apart = 116;
constexpr int k_close = 64;
constexpr int k_tail = 26;     // of a line behind the last version
constexpr int k_in_a_row = 4;  // signs of the legend
constexpr int k_legend_row = 26;
constexpr int k_legend_column = 200;
constexpr ScreenColumn k_title_columns{36};

// A sign by its shape, around 0 0 and within a radius; its colour is the level's.
enum class Sign { began, changed, converted, split, ended, passed, quiet };

struct SignRow {
  Sign sign;
  std::string_view name;  // as Table::signs knows it
};
constexpr std::array k_legend{
    SignRow{Sign::began, "began"},         SignRow{Sign::changed, "changed"},
    SignRow{Sign::converted, "converted"}, SignRow{Sign::split, "split"},
    SignRow{Sign::ended, "ended"},         SignRow{Sign::passed, "passed"},
    SignRow{Sign::quiet, "quiet"}};

Sign sign_of(ClauseState state) {
  switch (state) {
    case ClauseState::present:
    case ClauseState::added:
    case ClauseState::mentioned:
      return Sign::began;
    case ClauseState::changed:
    case ClauseState::renamed:
    case ClauseState::reversed:
      return Sign::changed;
    case ClauseState::converted:
      return Sign::converted;
    case ClauseState::split:
    case ClauseState::merged:
      return Sign::split;
    case ClauseState::ended:
    case ClauseState::lapsed:
      return Sign::ended;
    case ClauseState::came_and_went:
      return Sign::passed;
    case ClauseState::absent:
    case ClauseState::unchanged:
    case ClauseState::presumed:
    case ClauseState::restated:
    case ClauseState::not_mentioned:
      return Sign::quiet;
  }
  return Sign::quiet;
}

std::string shape_of(Sign sign, Point at, int r) {
  const auto [x, y] = at;
  switch (sign) {
    case Sign::began:
      return fmt::format("M{} {}a{} {} 0 1 0 {} 0a{} {} 0 1 0 {} 0Z", x - r, y, r, r, 2 * r, r, r,
                         -2 * r);
    case Sign::changed:
      return fmt::format("M{} {}l{} {}l{} {}l{} {}Z", x - r, y, r, -r, r, r, -r, r);
    case Sign::converted:
      return fmt::format("M{} {}v{}l{} {}Z", x - r, y - r, 2 * r, 2 * r, -r);
    case Sign::split:
      return fmt::format("M{} {}h{}v{}h{}Z", x - r, y - r, 2 * r, 2 * r, -2 * r);
    case Sign::ended:
      return fmt::format("M{} {}h5v{}h-5Z", x - 2, y - r - 2, 2 * r + 4);
    case Sign::passed:
      return fmt::format("M{} {}l{} {}v{}l{} {}Z", x - r, y - r, 2 * r, 2 * r, -2 * r, -2 * r,
                         2 * r);
    case Sign::quiet:
      return fmt::format("M{} {}h6v6h-6Z", x - 3, y - 3);
  }
  return {};
}

int radius_of(Level level) {
  if (level == Level::critical) return 9;
  return level == Level::major ? 7 : 6;
}

std::string style_of(Sign sign, Level level) {
  if (sign == Sign::quiet) return "sign";
  if (level == Level::editorial) return "sign open";
  return fmt::format("sign {}", name_of(level));
}

class TimelinePicture {
 public:
  TimelinePicture(const ToldHistory& told, const Words& words) : told_(told), words_(words) {}

  Html draw() {
    add_versions();
    // Lines first, so that signs stand on them.
    for (std::size_t row = 0; row < told_.clauses.size(); ++row) add_line(row);
    for (std::size_t row = 0; row < told_.clauses.size(); ++row) add_signs(row);
    add_legend();
    const std::string name =
        words_.say(Message::timeline_about,
                   {{"clauses", words_.count(Message::clause_count, told_.clauses.size())},
                    {"versions", words_.count(Message::version_count, told_.versions.size())}});
    return svg_picture(right(), bottom() + 3 * k_row, name, picture_);
  }

 private:
  [[nodiscard]] int step() const { return told_.versions.size() > k_many ? k_close : k_far_apart; }
  [[nodiscard]] int x_of(std::size_t version) const {
    return k_labels + step() / 2 + static_cast<int>(version) * step();
  }
  [[nodiscard]] static int y_of(std::size_t row) {
    return k_head + static_cast<int>(row) * k_row + k_row / 2;
  }
  [[nodiscard]] int right() const {
    return std::max(x_of(told_.versions.size() - 1) + step() / 2, k_labels + 4 * k_far_apart);
  }
  [[nodiscard]] int bottom() const { return y_of(told_.clauses.size()); }

  void add_versions() {
    for (std::size_t i = 0; i < told_.versions.size(); ++i) {
      picture_ += svg_line({x_of(i), k_head}, {x_of(i), bottom() - k_row / 2}, "axis");
      picture_ += svg_text({x_of(i), 16}, "strong", Anchor::middle, told_.versions[i].name);
      if (step() == k_far_apart) {
        picture_ += svg_text({x_of(i), 33}, "small", Anchor::middle, told_.versions[i].date);
      }
      picture_ += "\n"_html;
    }
  }

  static bool is_alive(const ToldCell& cell) {
    constexpr std::array k_gone{ClauseState::absent, ClauseState::ended, ClauseState::lapsed,
                                ClauseState::came_and_went};
    return std::ranges::find(k_gone, cell.state) == k_gone.end();
  }

  void add_line(std::size_t row) {
    const ToldClauseHistory& clause = told_.clauses[row];
    const int y = y_of(row);
    picture_ += svg_text({0, y}, "", Anchor::start, shortened(clause.name.title, k_title_columns));
    picture_ += svg_text({0, y + 13}, "small", Anchor::start, clause.name.id);
    for (std::size_t i = 0; i < clause.cells.size(); ++i) {
      if (!is_alive(clause.cells[i])) continue;
      const bool last = i + 1 == clause.cells.size();
      if (!last && clause.cells[i + 1].state == ClauseState::absent) continue;
      const ClauseState next = last ? clause.cells[i].state : clause.cells[i + 1].state;
      const bool sure = next != ClauseState::presumed && next != ClauseState::not_mentioned;
      picture_ += svg_line({x_of(i), y}, {last ? x_of(i) + k_tail : x_of(i + 1), y},
                           sure ? "line" : "presumed");
    }
    add_origins(clause, row);
    picture_ += "\n"_html;
  }

  // From the clauses that a split or merged one is made of.
  void add_origins(const ToldClauseHistory& clause, std::size_t row) {
    const auto id_of = [](const ToldClauseHistory& other) { return other.name.id; };
    for (const std::string& from : clause.from) {
      const auto origin = std::ranges::find(told_.clauses, from, id_of);
      const auto cell = std::ranges::find_if(clause.cells, [](const ToldCell& candidate) {
        return sign_of(candidate.state) == Sign::split;
      });
      if (origin == told_.clauses.end() || cell == clause.cells.end()) continue;
      const auto version = static_cast<std::size_t>(cell - clause.cells.begin());
      if (version == 0) continue;
      const int old_y = y_of(static_cast<std::size_t>(origin - told_.clauses.begin()));
      picture_ += empty_element(
          "path",
          {{"class", "link"},
           {"d", fmt::format("M{} {}C{} {} {} {} {} {}", x_of(version - 1), old_y, x_of(version),
                             old_y, x_of(version - 1), y_of(row), x_of(version), y_of(row))}});
    }
  }

  void add_signs(std::size_t row) {
    const ToldClauseHistory& clause = told_.clauses[row];
    for (std::size_t i = 0; i < clause.cells.size(); ++i) {
      const ToldCell& cell = clause.cells[i];
      if (cell.state == ClauseState::absent) continue;
      const Level level = cell.level ? cell.level->level : Level::editorial;
      const std::string where = fmt::format("{}, {}", clause.name.id, told_.versions[i].name);
      std::string words = words_.say(Message::labelled, {{"label", where}, {"words", cell.words}});
      if (level != Level::editorial) words += ", " + cell.level->words;
      const Sign sign = sign_of(cell.state);
      picture_ += svg_path(shape_of(sign, {x_of(i), y_of(row)}, radius_of(level)),
                           style_of(sign, level), words);
    }
    picture_ += "\n"_html;
  }

  void add_legend() {
    Point at{10, bottom() + k_row / 2};
    for (const SignRow& row : k_legend) {
      const std::string words = words_.word(Table::signs, row.name);
      picture_ += svg_path(shape_of(row.sign, at, 6),
                           row.sign == Sign::quiet ? "sign" : "sign open", words);
      picture_ += svg_text({at.x + 14, at.y + 4}, "small", Anchor::start, words);
      at.x += k_legend_column;
      if (at.x > k_in_a_row * k_legend_column) at = {10, at.y + k_legend_row};
    }
    at = {10, at.y + k_legend_row};
    for (const Level level : k_levels) {
      if (level == Level::editorial) continue;
      const std::string words = words_.word(Table::levels, name_of(level));
      picture_ += svg_path(shape_of(Sign::began, at, radius_of(level)),
                           style_of(Sign::began, level), words);
      picture_ += svg_text({at.x + 14, at.y + 4}, "small", Anchor::start, words);
      at.x += k_legend_column;
    }
    picture_ += "\n"_html;
  }

  const ToldHistory& told_;
  const Words& words_;
  Html picture_;
};

}  // namespace

Html timeline_picture(const ToldHistory& told, const Words& words) {
  return TimelinePicture(told, words).draw();
}

}  // namespace dealterms
