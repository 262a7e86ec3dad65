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

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : visible(text)) {
    const auto* found = std::ranges::find(k_entities, c, &Entity::character);
    if (found != k_entities.end()) {
      safe += found->written;
    } else {
      safe += c;
    }
  }
  return safe;
}

std::string opening(HtmlName tag, const Attributes& attributes) {
  std::string text = fmt::format("<{}", tag.name());
  for (const Attribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    text += fmt::format(" {}=\"{}\"", attribute.name.name(), escaped(attribute.value));
  }
  return text;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

Html Html::text(std::string_view text) { return Html(escaped(text)); }

Html Html::filled(std::string_view message, std::initializer_list<Filling> fillings) {
  Html out;
  std::size_t written = 0;
  for (auto open = message.find('{'); open != std::string_view::npos;
       open = message.find('{', open + 1)) {
    const std::size_t close = message.find('}', open);
    if (close == std::string_view::npos) break;
    const auto* filling =
        std::ranges::find(fillings, message.substr(open + 1, close - open - 1), &Filling::first);
    if (filling == fillings.end()) continue;
    out += text(message.substr(written, open - written)) + filling->second;
    written = close + 1;
  }
  return out + text(message.substr(written));
}

Html Html::joined(const std::vector<Html>& pieces, HtmlLiteral between) {
  Html out;
  for (const Html& piece : pieces) {
    if (&piece != pieces.data()) out += between;
    out += piece;
  }
  return out;
}

Html Html::element(HtmlName tag, const Attributes& attributes, const Html& content) {
  return Html(fmt::format("{}>{}</{}>", opening(tag, attributes), content.str(), tag.name()));
}

Html Html::empty_element(HtmlName tag, const Attributes& attributes) {
  return Html(opening(tag, attributes) + "/>");
}

Html element(HtmlName tag, const Attributes& attributes, const Html& content) {
  return Html::element(tag, attributes, content);
}

Html element(HtmlName tag, const Html& content) { return Html::element(tag, {}, content); }

Html text_element(HtmlName tag, const Attributes& attributes, std::string_view text) {
  return Html::element(tag, attributes, Html::text(text));
}

Html text_element(HtmlName tag, std::string_view text) { return text_element(tag, {}, text); }

Html empty_element(HtmlName tag, const Attributes& attributes) {
  return Html::empty_element(tag, attributes);
}

Html html_table(std::string_view caption, const std::vector<std::string>& head,
                const std::vector<std::vector<Html>>& rows) {
  Html cells;
  for (const std::string& cell : head) cells += text_element("th", {{"scope", "col"}}, cell);
  Html content = text_element("caption", caption) + "\n"_html +
                 element("thead", element("tr", cells)) + "\n<tbody>\n"_html;
  for (const auto& row : rows) {
    cells = Html();
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells += i == 0 ? element("th", {{"scope", "row"}}, row[i]) : element("td", row[i]);
    }
    content += element("tr", cells) + "\n"_html;
  }
  return element("table", content + "</tbody>\n"_html) + "\n"_html;
}

std::string html_id(std::string_view prefix, std::string_view name) {
  std::string id = fmt::format("{}-", prefix);
  for (const char c : name) {
    id += is_plain(c) ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  }
  return id;
}

}  // namespace dealterms
