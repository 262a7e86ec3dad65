// The words before an inexact value, shared by reading and printing so that they cannot drift.
#pragma once

#include <array>
#include <string_view>

#include "agreement/value.hpp"

namespace dealterms {

struct InexactWords {
  std::string_view words;
  Range::Form form;
  enum class Of { any_kind, dates } of;
};

// For each form, the first row that fits the kind is the one that is printed.
inline constexpr std::array k_inexact_words{
    InexactWords{"after ", Range::Form::over, InexactWords::Of::dates},
    InexactWords{"before ", Range::Form::under, InexactWords::Of::dates},
    InexactWords{"by ", Range::Form::up_to, InexactWords::Of::dates},
    InexactWords{"not before ", Range::Form::at_least, InexactWords::Of::dates},
    InexactWords{"on or before ", Range::Form::up_to, InexactWords::Of::dates},
    InexactWords{"no later than ", Range::Form::up_to, InexactWords::Of::dates},
    InexactWords{"not later than ", Range::Form::up_to, InexactWords::Of::dates},
    InexactWords{"on or after ", Range::Form::at_least, InexactWords::Of::dates},
    InexactWords{"no earlier than ", Range::Form::at_least, InexactWords::Of::dates},
    InexactWords{"not earlier than ", Range::Form::at_least, InexactWords::Of::dates},
    InexactWords{"about ", Range::Form::about, InexactWords::Of::any_kind},
    InexactWords{"at least ", Range::Form::at_least, InexactWords::Of::any_kind},
    InexactWords{"no less than ", Range::Form::at_least, InexactWords::Of::any_kind},
    InexactWords{"not less than ", Range::Form::at_least, InexactWords::Of::any_kind},
    InexactWords{"over ", Range::Form::over, InexactWords::Of::any_kind},
    InexactWords{"more than ", Range::Form::over, InexactWords::Of::any_kind},
    InexactWords{"up to ", Range::Form::up_to, InexactWords::Of::any_kind},
    InexactWords{"at most ", Range::Form::up_to, InexactWords::Of::any_kind},
    InexactWords{"no more than ", Range::Form::up_to, InexactWords::Of::any_kind},
    InexactWords{"not more than ", Range::Form::up_to, InexactWords::Of::any_kind},
    InexactWords{"under ", Range::Form::under, InexactWords::Of::any_kind},
    InexactWords{"less than ", Range::Form::under, InexactWords::Of::any_kind},
};

}  // namespace dealterms
