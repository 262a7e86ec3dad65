#include "render/html/svg.hpp"

#include <fmt/format.h>

namespace dealterms {
namespace {

std::string_view anchor_word(Anchor anchor) {
  if (anchor == Anchor::middle) return "middle";
  return anchor == Anchor::end ? "end" : "";
}

}  // namespace

Html svg_picture(int width, int height, std::string_view name, const Html& content) {
  return element("svg",
                 {{"role", "img"},
                  {"aria-label", std::string(name)},
                  {"width", fmt::format("{}", width)},
                  {"height", fmt::format("{}", height)},
                  {"viewBox", fmt::format("0 0 {} {}", width, height)}},
                 content) +
         "\n"_html;
}

Html svg_text(Point at, std::string_view style, Anchor anchor, std::string_view text) {
  return text_element("text",
                      {{"x", fmt::format("{}", at.x)},
                       {"y", fmt::format("{}", at.y)},
                       {"class", std::string(style)},
                       {"text-anchor", std::string(anchor_word(anchor))}},
                      text);
}

Html svg_line(Point from, Point to, std::string_view style) {
  return empty_element("path", {{"class", std::string(style)},
                                {"d", fmt::format("M{} {}L{} {}", from.x, from.y, to.x, to.y)}});
}

Html svg_path(std::string_view data, std::string_view style, std::string_view told) {
  return element("path", {{"class", std::string(style)}, {"d", std::string(data)}},
                 text_element("title", told));
}

}  // namespace dealterms
