# dealterms_warnings: what our own code is held to. Linked privately, so that no user of the library
# inherits it; and only in the developer's mode, for who merely builds can do nothing about them.
add_library(dealterms_warnings INTERFACE)
if(NOT DEALTERMS_DEVELOPER_MODE)
  return()
endif()
target_compile_options(
  dealterms_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wold-style-cast
            -Wcast-qual
            -Wformat=2
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wextra-semi
            -Wundef
            $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond
            -Wlogical-op
            -Wmissing-declarations
            # GCC 12 sees overlaps in std::string that are not there (its bug 105651).
            -Wno-restrict>
            # libstdc++ 12 uses what it deprecates within std::stable_sort, and clang says so.
            $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
            $<$<BOOL:${DEALTERMS_WARNINGS_AS_ERRORS}>:-Werror>)
