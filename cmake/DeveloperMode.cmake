# What only those who change the program need. Set by the presets; see CMakePresets.json.
option(DEALTERMS_SANITIZE "Address and undefined behaviour sanitizers" OFF)
option(DEALTERMS_COVERAGE "Count the lines that tests reach" OFF)
option(DEALTERMS_FUZZ "Build the fuzzers with libFuzzer (clang)" OFF)
option(DEALTERMS_PRECOMPILE "Read the headers that most sources include once a target" OFF)

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(ccache ccache)
mark_as_advanced(ccache)
if(ccache AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${ccache}")
endif()

# Sanitizers and counters are for the whole program, so they are not a target's own.
if(DEALTERMS_SANITIZE OR DEALTERMS_FUZZ)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(DEALTERMS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(DEALTERMS_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()

# precompile_headers(target [header...]): what most sources include and takes longest to read, and
# these. Not under ccache, which finds nothing again where headers are precompiled; and the users'
# build has none, so that every source is also built with what it includes itself.
function(precompile_headers target)
  if(DEALTERMS_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(
      ${target} PRIVATE <algorithm> <map> <memory> <optional> <ranges> <set> <string> <variant>
      <vector> <fmt/format.h> <fmt/ranges.h> ${ARGN})
  endif()
endfunction()
