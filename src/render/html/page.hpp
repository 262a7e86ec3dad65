// The frame of every page: one file, without script, that asks nothing of any network.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/words/words.hpp"

namespace dealterms {

struct Section {
  std::string id;
  std::string heading;
  std::string content;  // HTML
};

// A page with a title, an HTML head below it, and sections under headings with a list of them.
[[nodiscard]] std::string html_page(std::string_view title, std::string_view head,
                                    const std::vector<Section>& sections,
                                    std::string_view main_section, const Words& words);

}  // namespace dealterms
