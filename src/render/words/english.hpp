// The parts of the English table that have a file of their own.
#pragma once

#include "dealterms/render/words.hpp"

namespace dealterms {

[[nodiscard]] const HistoryWords& english_history();

}  // namespace dealterms
