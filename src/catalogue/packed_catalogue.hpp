// A catalogue as bytes that need no parser, for the clause types that the program carries: most
// runs need a few of them, and reading them all from YAML costs more than a comparison.
#pragma once

#include <string>
#include <string_view>

#include "base/place.hpp"
#include "catalogue/catalogue.hpp"

namespace dealterms {

// Of a catalogue that was read from files with the ids 0, 1, …
[[nodiscard]] std::string pack_catalogue(const Catalogue& catalogue);
// The same catalogue, as if the first of its files had been read as `first`, the next after it. Its
// types are unpacked as they are asked for, so `packed` must outlive it.
[[nodiscard]] Catalogue unpack_catalogue(std::string_view packed, FileId first);

}  // namespace dealterms
