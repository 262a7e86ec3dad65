# Installs the build into a folder of its own, and tries what is there: every file in its place, and a
# program that finds the library with find_package alone. Run by ctest with
#   source, build     the folders of the project and of its build
#   generator, compiler, flags     how the build was made, so that the program fits the library
#   expected          what examples/embed prints
set(place "${build}/tests/install")
set(prefix "${place}/prefix")
file(REMOVE_RECURSE "${place}")

function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output
                  RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}: status ${status}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

run("${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}")
foreach(
  file
  bin/dealterms
  include/dealterms/dealterms.hpp
  share/bash-completion/completions/dealterms
  share/zsh/site-functions/_dealterms
  share/fish/vendor_completions.d/dealterms.fish
  share/man/man1/dealterms.1
  share/man/man1/dealterms-diff.1
  share/doc/dealterms/LICENSE
  share/doc/dealterms/README.md
  share/doc/dealterms/CHANGELOG.md
  share/doc/dealterms/docs/manual.md
  share/doc/dealterms/examples/first/a.yaml)
  if(NOT EXISTS "${prefix}/${file}")
    message(SEND_ERROR "not installed: ${file}")
  endif()
endforeach()

# Every schema that the program knows: a name that it does not know has it list them.
execute_process(COMMAND "${prefix}/bin/dealterms" schema none ERROR_VARIABLE refusal)
string(REGEX MATCH "one of ([a-z, -]*)" _ "${refusal}")
string(REPLACE ", " ";" names "${CMAKE_MATCH_1}")
list(TRANSFORM names APPEND .schema.json)
list(SORT names)
file(GLOB schemas RELATIVE "${prefix}/share/dealterms/schemas" "${prefix}/share/dealterms/schemas/*")
if(NOT schemas STREQUAL names)
  message(SEND_ERROR "schemas installed: ${schemas}\nschemas known: ${names}")
endif()
foreach(file IN LISTS schemas)
  file(READ "${prefix}/share/dealterms/schemas/${file}" schema)
  string(JSON ignored ERROR_VARIABLE error GET "${schema}" $schema)
  if(error)
    message(SEND_ERROR "${file} is no JSON Schema: ${error}")
  endif()
endforeach()

# The pages that the program lists, and no others.
execute_process(COMMAND "${prefix}/bin/dealterms" generate man --list OUTPUT_VARIABLE listed)
string(REGEX MATCHALL "[^\n]+" listed "${listed}")
list(SORT listed)
file(GLOB pages RELATIVE "${prefix}/share/man/man1" "${prefix}/share/man/man1/*")
list(SORT pages)
if(NOT listed OR NOT pages STREQUAL listed)
  message(SEND_ERROR "man pages installed: ${pages}\nand to be: ${listed}")
endif()

# The example looks for an installed library first; here it must be that, and this one.
run("${CMAKE_COMMAND}" -S "${source}/examples/embed" -B "${place}/embed" -G "${generator}"
    "-DCMAKE_CXX_COMPILER=${compiler}" "-DCMAKE_CXX_FLAGS=${flags}" "-DCMAKE_PREFIX_PATH=${prefix}"
    -DCMAKE_REQUIRE_FIND_PACKAGE_dealterms=ON -DCMAKE_FIND_PACKAGE_NO_PACKAGE_REGISTRY=ON)
file(STRINGS "${place}/embed/CMakeCache.txt" found REGEX "^dealterms_DIR:")
string(FIND "${found}" "=${prefix}/" at)
if(at EQUAL -1)
  message(FATAL_ERROR "another library was found: ${found}")
endif()
run("${CMAKE_COMMAND}" --build "${place}/embed")
run("${place}/embed/embed")
if(NOT output STREQUAL "${expected}\n")
  message(SEND_ERROR "examples/embed printed:\n${output}and not:\n${expected}")
endif()
file(REMOVE_RECURSE "${place}")
