#include "render/html/html.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"

namespace dealterms {
namespace {

struct Entity {
  char character;
  std::string_view written;
};
constexpr std::array k_entities{Entity{'&', "&amp;"}, Entity{'<', "&lt;"}, Entity{'>', "&gt;"},
                                Entity{'"', "&quot;"}, Entity{'\'', "&#39;"}};

std::string opening(std::string_view tag, const Attributes& attributes) {
  std::string text = fmt::format("<{}", tag);
  for (const Attribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    text += fmt::format(" {}=\"{}\"", attribute.name, escape_html(attribute.value));
  }
  return text;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string escaped;
  for (const char c : visible(text)) {
    const auto* found = std::ranges::find(k_entities, c, &Entity::character);
    if (found != k_entities.end()) {
      escaped += found->written;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string element(std::string_view tag, const Attributes& attributes, std::string_view content) {
  return fmt::format("{}>{}</{}>", opening(tag, attributes), content, tag);
}

std::string element(std::string_view tag, std::string_view content) {
  return element(tag, {}, content);
}

std::string text_element(std::string_view tag, const Attributes& attributes,
                         std::string_view text) {
  return element(tag, attributes, escape_html(text));
}

std::string text_element(std::string_view tag, std::string_view text) {
  return text_element(tag, {}, text);
}

std::string empty_element(std::string_view tag, const Attributes& attributes) {
  return opening(tag, attributes) + "/>";
}

std::string html_table(std::string_view caption, const std::vector<std::string>& head,
                       const std::vector<std::vector<std::string>>& rows) {
  std::string cells;
  for (const std::string& cell : head) cells += element("th", {{"scope", "col"}}, cell);
  std::string text = text_element("caption", caption) + "\n" +
                     element("thead", element("tr", cells)) + "\n<tbody>\n";
  for (const auto& row : rows) {
    cells.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells += i == 0 ? element("th", {{"scope", "row"}}, row[i]) : element("td", row[i]);
    }
    text += element("tr", cells) + "\n";
  }
  return element("table", text + "</tbody>\n") + "\n";
}

std::string html_id(std::string_view prefix, std::string_view name) {
  std::string id = fmt::format("{}-", prefix);
  for (const char c : name) {
    id += is_plain(c) ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  }
  return id;
}

}  // namespace dealterms
