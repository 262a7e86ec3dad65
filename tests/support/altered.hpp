// A text before every other, in every place of the model that holds words: past the reader, which
// would refuse some of them.
#pragma once

#include <memory>
#include <string_view>

#include "agreement/agreement.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms::test {

// But for ids, tokens of sets and series.
[[nodiscard]] std::shared_ptr<const Agreement> with_words(const Agreement& agreement,
                                                          std::string_view words);
[[nodiscard]] Catalogue with_words(Catalogue catalogue, std::string_view words);

}  // namespace dealterms::test
