// The frame of every page: one file, without script, that asks nothing of any network; dark and
// light, on a phone, a screen and paper. No colour says anything alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/html/html.hpp"
#include "render/words/words.hpp"

namespace dealterms {

struct Section {
  std::string id;
  std::string heading;
  Html content;
};

// A page with a title, a head below it, and sections under headings with a list of them; those
// without content are left out. The one place where Html leaves its type.
[[nodiscard]] std::string html_page(std::string_view title, const Html& head,
                                    const std::vector<Section>& sections,
                                    std::string_view main_section, const Words& words);

// The style sheet.
[[nodiscard]] Html page_style();

}  // namespace dealterms
