// What is said around the findings of a page: see told.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dealterms {

struct ToldSourceNote {
  std::size_t number = 0;
  std::string id;
  std::vector<std::string> pieces;  // publisher, title, date
  std::string url;
};

// What every page begins and ends with.
struct ToldPage {
  std::string deal;           // what people call it
  std::string title;          // "Microsoft–OpenAI partnership: 2023 → 2025"
  std::string subject;        // of one step: what happened, as the title of the new version says
  std::string caveat;         // "known from reports, not from the contract"; may be empty
  std::string between;        // "with 2023 and 2025 between": what else was heard; may be empty
  std::string nothing_shown;  // the sentence, where the selection leaves nothing
  std::vector<ToldSourceNote> sources;
};

}  // namespace dealterms
