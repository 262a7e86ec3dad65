// The parts that a language is written in, a file each.
#pragma once

#include "render/words/words.hpp"

namespace dealterms {

[[nodiscard]] ValuePhrases english_values();
[[nodiscard]] ShowPhrases english_show();
[[nodiscard]] ListPhrases english_list();
[[nodiscard]] CataloguePhrases english_catalogue();
[[nodiscard]] HistoryPhrases english_history();
[[nodiscard]] HtmlPhrases english_html();

[[nodiscard]] const Words& french();
[[nodiscard]] ValuePhrases french_values();
[[nodiscard]] ShowPhrases french_show();
[[nodiscard]] ListPhrases french_list();
[[nodiscard]] CataloguePhrases french_catalogue();
[[nodiscard]] HistoryPhrases french_history();
[[nodiscard]] HtmlPhrases french_html();

}  // namespace dealterms
