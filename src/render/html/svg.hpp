// What pictures are drawn with. Coordinates are whole pixels.
#pragma once

#include <string>
#include <string_view>

#include "render/html/html.hpp"

namespace dealterms {

struct Point {
  int x = 0;
  int y = 0;
};

enum class Anchor { start, middle, end };

// A picture that is one image to those who hear the page: `name` is all that they are told.
[[nodiscard]] Html svg_picture(int width, int height, std::string_view name, const Html& content);
[[nodiscard]] Html svg_text(Point at, std::string_view style, Anchor anchor, std::string_view text);
[[nodiscard]] Html svg_line(Point from, Point to, std::string_view style);
// A shape with what is told of it where a pointer rests.
[[nodiscard]] Html svg_path(std::string_view data, std::string_view style, std::string_view told);

}  // namespace dealterms
