# dealterms_warnings: what our own code is held to. Linked privately, so that no user of the library
# inherits it; errors only where the developer's mode asks for it.
add_library(dealterms_warnings INTERFACE)
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
            -Wmissing-declarations>
            $<$<BOOL:${DEALTERMS_WARNINGS_AS_ERRORS}>:-Werror>)
