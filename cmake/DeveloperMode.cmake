# What only those who change the program need. Set by the presets; see CMakePresets.json.
option(DEALTERMS_SANITIZE "Address and undefined behaviour sanitizers" OFF)
option(DEALTERMS_COVERAGE "Count the lines that tests reach" OFF)
option(DEALTERMS_FUZZ "Build the fuzzers with libFuzzer (clang)" OFF)
set(DEALTERMS_CLANG_TIDY "" CACHE STRING "The clang-tidy to run over src/ while it builds")

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
