#include <algorithm>
#include <array>
#include <vector>

#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/change_words.hpp"
#include "render/finding_words.hpp"
#include "render/history_words.hpp"
#include "render/html/pictures.hpp"
#include "render/html/svg.hpp"
#include "render/value_words.hpp"

namespace dealterms {
namespace {

// ---- the balance --------------------------------------------------------------------------------

constexpr int k_narrowest_side = 150;  // pixels to either side of the middle
constexpr int k_widest_side = 330;
constexpr int k_widest_block = 26;
constexpr int k_gap = 4;
constexpr int k_party = 78;  // height of a party's row

struct BlockHeight {
  Level level;
  int height;
};
constexpr std::array k_heights{BlockHeight{Level::critical, 36}, BlockHeight{Level::major, 27},
                               BlockHeight{Level::moderate, 18}, BlockHeight{Level::minor, 10},
                               BlockHeight{Level::editorial, 5}};

int height_of(Level level) {
  return std::ranges::find(k_heights, level, &BlockHeight::level)->height;
}

class BalancePicture {
 public:
  BalancePicture(const Report& report, const Words& words) : report_(report), words_(words) {}

  std::string draw() {
    std::vector<std::string> told;
    std::size_t most = 1;
    for (const PartyBalance& party : report_.balance.parties) {
      most = std::max({most, party.gained.size(), party.gave_up.size()});
    }
    width_ = std::clamp(k_widest_side / static_cast<int>(most), k_gap + 1, k_widest_block);
    side_ = std::max(k_narrowest_side, static_cast<int>(most) * width_ + k_gap);
    for (const PartyBalance& party : report_.balance.parties) {
      if (party.gained.empty() && party.gave_up.empty()) continue;
      told.push_back(add_party(party));
    }
    if (told.empty()) return {};
    text_ += svg_line({side_, 24}, {side_, top_ + 8}, "axis");
    text_ += svg_text({side_ - 8, 16}, "small", Anchor::end, words_.say(Message::gave_up));
    text_ += svg_text({side_ + 8, 16}, "small", Anchor::start, words_.say(Message::gained));
    return svg_picture(
        2 * side_, top_ + 12,
        words_.say(Message::labelled, {{"label", words_.say(Message::balance_about)},
                                       {"words", fmt::format("{}", fmt::join(told, "; "))}}),
        text_);
  }

 private:
  std::string add_party(const PartyBalance& party) {
    const std::string name = party_name(party.party, report_);
    text_ += svg_text({0, top_ + 16}, "strong", Anchor::start, shortened(name, ScreenColumn{30}));
    const int floor = top_ + k_party - 6;
    add_blocks(party.gained, floor, 1, "gained");
    add_blocks(party.gave_up, floor, -1, "given");
    top_ += k_party;
    return words_.say(Message::balance_row,
                      {{"party", name},
                       {"gained", tally_words(tally_of(party.gained), words_)},
                       {"lost", tally_words(tally_of(party.gave_up), words_)}});
  }

  // Outwards from the middle, the highest level first.
  void add_blocks(const std::vector<BalanceEntry>& entries, int floor, int direction,
                  std::string_view style) {
    int x = direction > 0 ? side_ + k_gap : side_ - width_;
    for (const BalanceEntry& entry : entries) {
      const int height = height_of(entry.level);
      text_ += svg_path(
          fmt::format("M{} {}h{}v{}h{}Z", x, floor - height, width_ - k_gap, height,
                      -(width_ - k_gap)),
          style,
          fmt::format("{}, {}", entry.clause, words_.word(Table::levels, name_of(entry.level))));
      x += direction * width_;
    }
    text_ += "\n";
  }

  const Report& report_;
  const Words& words_;
  std::string text_;
  int top_ = 24;
  int width_ = k_widest_block;
  int side_ = k_narrowest_side;
};

// ---- a number over time -------------------------------------------------------------------------

constexpr int k_top = 34;
constexpr int k_height = 72;
constexpr int k_foot = 26;
constexpr int k_step = 96;
constexpr int k_close_step = 64;
constexpr std::size_t k_many = 8;
constexpr ScreenColumn k_label_columns{14};

class CoursePicture {
 public:
  CoursePicture(const TermTrend& trend, const History& history, const Words& words)
      : course_(trend), history_(history), words_(words) {
    // An amount is held against nothing; a date has no nothing to be held against.
    if (trend.measure != TermTrend::Measure::date && !trend.low.is_negative()) low_ = Decimal();
  }

  std::string draw() {
    const int bottom = k_top + k_height;
    text_ += svg_line({0, bottom}, {right(), bottom}, "axis");
    std::vector<std::string> told;
    std::string curve;
    bool drawing = false;
    for (const TrendPoint& point : course_.points) {
      const std::string version = version_name(point.version, history_);
      const int x = x_of(point.version);
      text_ += svg_text({x, bottom + 18}, "small", Anchor::middle, version);
      std::string value(words_.say(Message::trend_unknown));
      if (point.value != nullptr) value = value_words(*point.value, words_);
      told.push_back(words_.say(Message::trend_point, {{"version", version}, {"value", value}}));
      if (!point.number) {
        drawing = false;
        text_ += svg_text({x, bottom - 6}, "small", Anchor::middle, "?");
        continue;
      }
      const int y = y_of(*point.number);
      curve += drawing ? fmt::format("H{}V{}", x, y) : fmt::format("M{} {}", x, y);
      drawing = true;
      signs_ += svg_path(fmt::format("M{} {}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", x - 4, y), "point",
                         told.back());
      signs_ += svg_text({x, y - 10}, "", Anchor::middle, shortened(value, k_label_columns));
    }
    text_ += empty_element("path", {{"class", "curve"}, {"d", curve}}) + signs_;
    const std::string name =
        words_.say(Message::trend_about, {{"term", path_words(course_.path, course_.spec, words_)},
                                          {"points", fmt::format("{}", fmt::join(told, "; "))}});
    return svg_picture(right(), bottom + k_foot, name, text_);
  }

 private:
  [[nodiscard]] int step() const { return course_.points.size() > k_many ? k_close_step : k_step; }
  [[nodiscard]] int x_of(std::size_t version) const {
    return step() / 2 + static_cast<int>(version) * step();
  }
  [[nodiscard]] int right() const { return static_cast<int>(course_.points.size()) * step(); }

  // Rounded to a whole pixel; the lowest where the span is too large to be divided.
  [[nodiscard]] int y_of(const Decimal& number) const {
    const auto span = course_.high.minus(low_);
    const auto above = number.minus(low_);
    if (!span || !above) return k_top + k_height;
    const auto share = above->times(Decimal(k_height));
    const auto pixels = share ? share->divided_by(*span, 0) : std::nullopt;
    const auto whole = pixels ? pixels->to_int64() : std::nullopt;
    return k_top + k_height - static_cast<int>(whole.value_or(0));
  }

  const TermTrend& course_;
  const History& history_;
  const Words& words_;
  Decimal low_ = course_.low;
  std::string text_;
  std::string signs_;
};

}  // namespace

std::string balance_picture(const Report& report, const Words& words) {
  return BalancePicture(report, words).draw();
}

std::string trend_picture(const TermTrend& trend, const History& history, const Words& words) {
  return CoursePicture(trend, history, words).draw();
}

}  // namespace dealterms
