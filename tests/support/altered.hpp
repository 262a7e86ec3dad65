// A text before every other, in every place of the model that holds words: past the reader, which
// would refuse some of them.
#pragma once

#include <memory>
#include <string_view>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms::test {

// But for ids and tokens of sets.
[[nodiscard]] std::shared_ptr<const Agreement> with_words(const Agreement& agreement,
                                                          std::string_view words);
// Before every id and every token of a set, wherever one is named, so that all lead where they led.
[[nodiscard]] std::shared_ptr<const Agreement> with_words_in_ids(const Agreement& agreement,
                                                                 std::string_view words);
[[nodiscard]] Catalogue with_words(Catalogue catalogue, std::string_view words);

}  // namespace dealterms::test
