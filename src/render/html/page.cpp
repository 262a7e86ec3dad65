#include "render/html/page.hpp"

#include "render/html/html.hpp"
#include "render/html/page_style.hpp"

namespace dealterms {
namespace {

// Of a browser, what the page promises anyway: no script, no request.
constexpr std::string_view k_policy = "default-src 'none'; style-src 'unsafe-inline'";

std::string head_of(std::string_view title) {
  const std::string policy = empty_element(
      "meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string(k_policy)}});
  const std::string viewport = empty_element(
      "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  return element("head", empty_element("meta", {{"charset", "utf-8"}}) + policy + viewport + "\n" +
                             text_element("title", title) + "\n" + element("style", page_style())) +
         "\n";
}

}  // namespace

std::string html_page(std::string_view title, std::string_view head,
                      const std::vector<Section>& sections, std::string_view main_section,
                      const Words& words) {
  std::string links;
  std::string content;
  for (const Section& section : sections) {
    const std::string heading_id = section.id + "-heading";
    links += element("li", text_element("a", {{"href", "#" + section.id}}, section.heading));
    content += element("section", {{"id", section.id}, {"aria-labelledby", heading_id}},
                       "\n" + text_element("h2", {{"id", heading_id}}, section.heading) + "\n" +
                           section.content + "\n") +
               "\n";
  }
  const std::string skip =
      text_element("a", {{"class", "skip"}, {"href", "#" + std::string(main_section)}},
                   words.say(Message::skip_to_clauses));
  const std::string contents =
      element("nav", {{"aria-label", words.say(Message::contents)}}, element("ul", links));
  const std::string body =
      element("body", "\n" + skip + "\n" +
                          element("header", text_element("h1", title) + "\n" + std::string(head)) +
                          "\n" + contents + "\n" + element("main", "\n" + content) + "\n");
  return "<!DOCTYPE html>\n" +
         element("html", {{"lang", std::string(words.code())}},
                 "\n" + head_of(title) + body + "\n") +
         "\n";
}

}  // namespace dealterms
