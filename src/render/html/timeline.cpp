#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/html/html_finding.hpp"
#include "render/html/pictures.hpp"
#include "render/html/svg.hpp"

namespace dealterms {
namespace {

constexpr int k_many = 8;  // more versions stand closer
constexpr int k_far_apart = 116;
constexpr int k_close = 64;
constexpr int k_date_width = 84;
constexpr int k_narrow_width = 340;  // what a phone shows
constexpr int k_narrowest_step = 56;
constexpr int k_tail = 26;  // of a line behind the last version
constexpr int k_sign_box = 22;

// How a picture is laid out.
enum class Spacing { by_time, evenly };
struct Frame {
  std::string_view style;  // of the page: which picture is shown where
  Spacing spacing = Spacing::evenly;
  int labels = 0;  // width of the clauses' names beside their lines; 0: above them
  int head = 0;    // height of the versions' names
  int row = 0;
  ScreenColumn title_columns{0};
};
constexpr Frame k_by_time{"by-time", Spacing::by_time, 260, 46, 34, ScreenColumn{36}};
constexpr Frame k_evenly{"evenly", Spacing::evenly, 260, 46, 34, ScreenColumn{36}};
constexpr Frame k_narrow{"narrow", Spacing::evenly, 0, 26, 50, ScreenColumn{44}};

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

// ---- where the versions stand -------------------------------------------------------------------

std::vector<int> evenly(std::size_t count, int step) {
  std::vector<int> places;
  for (std::size_t i = 0; i < count; ++i) {
    places.push_back(step / 2 + static_cast<int>(i) * step);
  }
  return places;
}

// As wide as if they stood evenly, or wider where some would stand too close to be read. What has
// no day stands behind the one before it as close as that.
std::vector<int> by_time(const std::vector<ToldVersion>& versions, int step) {
  const auto days = [&](std::size_t i) -> std::int64_t {
    const bool both = versions[i].day && versions[i - 1].day;
    return both ? std::max<std::int64_t>((*versions[i].day - *versions[i - 1].day).count(), 0) : 0;
  };
  std::int64_t all = 0;
  for (std::size_t i = 1; i < versions.size(); ++i) all += days(i);
  const auto room = static_cast<std::int64_t>(versions.size() - 1) * step;
  std::vector<int> places{step / 2};
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const auto share = all > 0 ? static_cast<int>(days(i) * room / all) : 0;
    places.push_back(places.back() + std::max(share, std::min(step, k_date_width)));
  }
  return places;
}

class TimelinePicture {
 public:
  TimelinePicture(const ToldHistory& told, const Frame& frame, const Words& words)
      : told_(told), frame_(frame), words_(words) {
    const std::size_t count = told.versions.size();
    const int far = count > k_many ? k_close : k_far_apart;
    const int narrow = std::max(k_narrow_width / static_cast<int>(count), k_narrowest_step);
    step_ = is_narrow() ? narrow : far;
    places_ =
        frame.spacing == Spacing::by_time ? by_time(told.versions, step_) : evenly(count, step_);
  }

  Html draw() {
    add_versions();
    // Lines first, so that signs stand on them.
    for (std::size_t row = 0; row < told_.clauses.size(); ++row) add_line(row);
    for (std::size_t row = 0; row < told_.clauses.size(); ++row) add_signs(row);
    const std::string name =
        words_.say(Message::timeline_about,
                   {{"clauses", words_.count(Message::clause_count, told_.clauses.size())},
                    {"versions", words_.count(Message::version_count, told_.versions.size())}});
    return svg_picture(right(), bottom(), name, picture_);
  }

 private:
  [[nodiscard]] bool is_narrow() const { return frame_.labels == 0; }
  [[nodiscard]] int x_of(std::size_t version) const { return frame_.labels + places_[version]; }
  [[nodiscard]] int y_of(std::size_t row) const {
    return frame_.head + static_cast<int>(row) * frame_.row +
           (is_narrow() ? frame_.row - 14 : frame_.row / 2);
  }
  [[nodiscard]] int right() const { return x_of(places_.size() - 1) + step_ / 2; }
  [[nodiscard]] int bottom() const {
    return frame_.head + static_cast<int>(told_.clauses.size()) * frame_.row;
  }

  void add_versions() {
    for (std::size_t i = 0; i < told_.versions.size(); ++i) {
      picture_ += svg_line({x_of(i), frame_.head - 4}, {x_of(i), bottom()}, "axis");
      picture_ += svg_text({x_of(i), 16}, "strong", Anchor::middle, told_.versions[i].name);
      if (!is_narrow() && step_ == k_far_apart) {
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
    const Point label = is_narrow() ? Point{2, y - 18} : Point{0, y};
    picture_ += svg_text(label, is_narrow() ? "strong" : "", Anchor::start,
                         shortened(clause.name.title, frame_.title_columns));
    if (!is_narrow()) picture_ += svg_text({0, y + 13}, "small", Anchor::start, clause.name.id);
    for (std::size_t i = 0; i < clause.cells.size(); ++i) {
      if (!is_alive(clause.cells[i])) continue;
      const bool last = i + 1 == clause.cells.size();
      if (!last && clause.cells[i + 1].state == ClauseState::absent) continue;
      const ClauseState next = last ? clause.cells[i].state : clause.cells[i + 1].state;
      const bool sure = next != ClauseState::presumed && next != ClauseState::not_mentioned;
      picture_ +=
          svg_line({x_of(i), y}, {last ? x_of(i) + std::min(k_tail, step_ / 2) : x_of(i + 1), y},
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

  const ToldHistory& told_;
  const Frame& frame_;
  const Words& words_;
  int step_ = 0;
  std::vector<int> places_;  // of the versions, from the end of the labels
  Html picture_;
};

// ---- around the picture -------------------------------------------------------------------------

// In text, so that it wraps where the page is narrow.
Html legend_entry(const std::string& shape, std::string_view style, const std::string& words) {
  return element("li", svg_picture(k_sign_box, k_sign_box, words, svg_path(shape, style, words)) +
                           text_element("span", {{"aria-hidden", "true"}}, words));
}

Html legend(const Words& words) {
  constexpr Point k_middle{k_sign_box / 2, k_sign_box / 2};
  Html signs;
  for (const SignRow& row : k_legend) {
    signs += legend_entry(shape_of(row.sign, k_middle, 6),
                          row.sign == Sign::quiet ? "sign" : "sign open",
                          words.word(Table::signs, row.name));
  }
  Html levels;
  for (const Level level : k_levels) {
    if (level == Level::editorial) continue;
    levels += legend_entry(shape_of(Sign::began, k_middle, radius_of(level)),
                           style_of(Sign::began, level), words.word(Table::levels, name_of(level)));
  }
  return element("ul", {{"class", "legend"}}, signs) + element("ul", {{"class", "legend"}}, levels);
}

// The style sheet shows the picture that is chosen: that takes no script.
Html choice(const std::string& id, bool is_chosen, const std::string& words) {
  return empty_element("input", {{"type", "radio"},
                                 {"name", "spacing"},
                                 {"id", id},
                                 {"checked", is_chosen ? "checked" : ""}}) +
         text_element("label", {{"for", id}}, words) + "\n"_html;
}

Html picture_of(const ToldHistory& told, const Frame& frame, const Words& words) {
  const Html region =
      wide_region(words.say(Message::timeline), TimelinePicture(told, frame, words).draw(), words);
  return element("div", {{"class", std::string(frame.style)}}, region) + "\n"_html;
}

}  // namespace

Html html_timeline(const ToldHistory& told, const Words& words) {
  const Html pictures = choice("spaced-by-time", true, words.say(Message::spaced_by_time)) +
                        choice("spaced-evenly", false, words.say(Message::spaced_evenly)) +
                        picture_of(told, k_by_time, words) + picture_of(told, k_evenly, words) +
                        picture_of(told, k_narrow, words);
  return element("div", {{"class", "timeline"}}, "\n"_html + pictures) + "\n"_html + legend(words);
}

}  // namespace dealterms
