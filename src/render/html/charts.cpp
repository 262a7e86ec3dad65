#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "render/html/pictures.hpp"
#include "render/html/svg.hpp"

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
  BalancePicture(const ToldBalance& balance, const Words& words)
      : balance_(balance), words_(words) {}

  Html draw() {
    if (balance_.parties.empty()) return {};
    std::size_t most = 1;
    for (const auto& party : balance_.parties) {
      most = std::max({most, party.gains.size(), party.losses.size()});
    }
    width_ = std::clamp(k_widest_side / static_cast<int>(most), k_gap + 1, k_widest_block);
    side_ = std::max(k_narrowest_side, static_cast<int>(most) * width_ + k_gap);
    std::vector<std::string> words;
    for (const auto& party : balance_.parties) words.push_back(add_party(party));
    picture_ += svg_line({side_, 24}, {side_, top_ + 8}, "axis");
    picture_ += svg_text({side_ - 8, 16}, "small", Anchor::end, words_.say(Message::gave_up));
    picture_ += svg_text({side_ + 8, 16}, "small", Anchor::start, words_.say(Message::gained));
    return svg_picture(
        2 * side_, top_ + 12,
        words_.say(Message::labelled, {{"label", words_.say(Message::balance_about)},
                                       {"words", fmt::format("{}", fmt::join(words, "; "))}}),
        picture_);
  }

 private:
  std::string add_party(const ToldPartyBalance& party) {
    picture_ +=
        svg_text({0, top_ + 16}, "strong", Anchor::start, shortened(party.party, ScreenColumn{30}));
    const int floor = top_ + k_party - 6;
    add_blocks(party.gains, floor, 1, "gained");
    add_blocks(party.losses, floor, -1, "given");
    top_ += k_party;
    return words_.say(Message::balance_row,
                      {{"party", party.party}, {"gained", party.gained}, {"lost", party.gave_up}});
  }

  // Outwards from the middle, the highest level first.
  void add_blocks(const std::vector<ToldBalanceEntry>& entries, int floor, int direction,
                  std::string_view style) {
    int x = direction > 0 ? side_ + k_gap : side_ - width_;
    for (const ToldBalanceEntry& entry : entries) {
      const int height = height_of(entry.level.level);
      picture_ += svg_path(fmt::format("M{} {}h{}v{}h{}Z", x, floor - height, width_ - k_gap,
                                       height, -(width_ - k_gap)),
                           style, fmt::format("{}, {}", entry.clause.called(), entry.level.words));
      x += direction * width_;
    }
    picture_ += "\n"_html;
  }

  const ToldBalance& balance_;
  const Words& words_;
  Html picture_;
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

class TrendPicture {
 public:
  explicit TrendPicture(const ToldTrend& trend) : trend_(trend) {}

  Html draw() {
    const int bottom = k_top + k_height;
    picture_ += svg_line({0, bottom}, {right(), bottom}, "axis");
    std::string curve;
    bool drawing = false;
    for (std::size_t i = 0; i < trend_.points.size(); ++i) {
      const ToldPoint& point = trend_.points[i];
      const int x = step() / 2 + static_cast<int>(i) * step();
      picture_ += svg_text({x, bottom + 18}, "small", Anchor::middle, point.version);
      if (!point.number) {
        drawing = false;
        picture_ += svg_text({x, bottom - 6}, "small", Anchor::middle, "?");
        continue;
      }
      const int y = y_of(*point.number);
      curve += drawing ? fmt::format("H{}V{}", x, y) : fmt::format("M{} {}", x, y);
      drawing = true;
      signs_ += svg_path(fmt::format("M{} {}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", x - 4, y), "point",
                         fmt::format("{}, {}", point.version, point.value));
      signs_ += svg_text({x, y - 10}, "", Anchor::middle, shortened(point.value, k_label_columns));
    }
    picture_ += empty_element("path", {{"class", "curve"}, {"d", curve}}) + signs_;
    return svg_picture(right(), bottom + k_foot, trend_.about, picture_);
  }

 private:
  [[nodiscard]] int step() const { return trend_.points.size() > k_many ? k_close_step : k_step; }
  [[nodiscard]] int right() const { return static_cast<int>(trend_.points.size()) * step(); }

  // Rounded to a whole pixel; the lowest where the span is too large to be divided.
  [[nodiscard]] int y_of(const Decimal& number) const {
    const auto span = trend_.high.minus(trend_.low);
    const auto above = number.minus(trend_.low);
    if (!span || !above) return k_top + k_height;
    const auto share = above->times(Decimal(k_height));
    const auto pixels = share ? share->divided_by(*span, 0) : std::nullopt;
    const auto whole = pixels ? pixels->to_int64() : std::nullopt;
    return k_top + k_height - static_cast<int>(whole.value_or(0));
  }

  const ToldTrend& trend_;
  Html picture_;
  Html signs_;
};

}  // namespace

Html balance_picture(const ToldBalance& balance, const Words& words) {
  return BalancePicture(balance, words).draw();
}

Html trend_picture(const ToldTrend& trend) { return TrendPicture(trend).draw(); }

}  // namespace dealterms
