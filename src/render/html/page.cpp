#include "render/html/page.hpp"

namespace dealterms {
namespace {

// Of a browser, what the page promises anyway: no script, no request.
constexpr std::string_view k_policy = "default-src 'none'; style-src 'unsafe-inline'";

Html head_of(std::string_view title) {
  const Html policy = empty_element(
      "meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string(k_policy)}});
  const Html viewport = empty_element(
      "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  return element("head", empty_element("meta", {{"charset", "utf-8"}}) + policy + viewport +
                             "\n"_html + text_element("title", title) + "\n"_html +
                             element("style", page_style())) +
         "\n"_html;
}

}  // namespace

std::string html_page(std::string_view title, const Html& head,
                      const std::vector<Section>& sections, std::string_view main_section,
                      const Words& words) {
  Html links;
  Html content;
  for (const Section& section : sections) {
    if (section.content.empty()) continue;
    const std::string heading_id = section.id + "-heading";
    links += element("li", text_element("a", {{"href", "#" + section.id}}, section.heading));
    content += element("section", {{"id", section.id}, {"aria-labelledby", heading_id}},
                       "\n"_html + text_element("h2", {{"id", heading_id}}, section.heading) +
                           "\n"_html + section.content + "\n"_html) +
               "\n"_html;
  }
  const Html skip =
      text_element("a", {{"class", "skip"}, {"href", "#" + std::string(main_section)}},
                   words.say(Message::skip_to_clauses));
  const Html contents =
      element("nav", {{"aria-label", words.say(Message::contents)}}, element("ul", links));
  const Html body = element(
      "body", "\n"_html + skip + "\n"_html +
                  element("header", text_element("h1", title) + "\n"_html + head) + "\n"_html +
                  contents + "\n"_html + element("main", "\n"_html + content) + "\n"_html);
  Html page =
      "<!DOCTYPE html>\n"_html +
      element("html", {{"lang", words.code()}}, "\n"_html + head_of(title) + body + "\n"_html) +
      "\n"_html;
  return std::move(page).str();
}

}  // namespace dealterms
