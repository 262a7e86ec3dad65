// How large a file may be, as people write it: 64MiB, 500KiB, or plain bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dealterms {

// Nothing where it is none. Units are those of IEC 80000-13, in any capitals: KiB, MiB, GiB.
[[nodiscard]] std::optional<std::size_t> parse_byte_size(std::string_view text);

// "32 MiB", "1500 bytes": in the largest unit that says it whole.
[[nodiscard]] std::string print_byte_size(std::size_t bytes);

// What is said of a file or stream with more than that.
[[nodiscard]] Error larger_than(std::size_t bytes);

}  // namespace dealterms
