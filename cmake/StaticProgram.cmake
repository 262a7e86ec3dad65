# dealterms_static: the program once more, of the same objects, linked without any shared library. It
# runs on every Linux of its processor, whatever that has installed.

# archive_of(result target name): what to link instead of a shared library.
function(archive_of result target name)
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL STATIC_LIBRARY)
    set(${result} $<TARGET_FILE:${target}> PARENT_SCOPE)
    return()
  endif()
  find_library(${name}_ARCHIVE lib${name}.a REQUIRED)
  mark_as_advanced(${name}_ARCHIVE)
  set(${result} "${${name}_ARCHIVE}" PARENT_SCOPE)
endfunction()

archive_of(yaml_cpp yaml-cpp::yaml-cpp yaml-cpp)
archive_of(utf8proc utf8proc::utf8proc utf8proc)

add_executable(dealterms_static src/main.cpp)
set_target_properties(
  dealterms_static PROPERTIES OUTPUT_NAME dealterms RUNTIME_OUTPUT_DIRECTORY
                                                    "${PROJECT_BINARY_DIR}/static")
target_include_directories(dealterms_static PRIVATE "${PROJECT_SOURCE_DIR}/src")
# The library's file, and not its target, which would bring its shared libraries along.
add_dependencies(dealterms_static dealterms)
target_link_libraries(
  dealterms_static PRIVATE dealterms_warnings $<TARGET_FILE:dealterms> ${dealterms_fmt} "${yaml_cpp}"
                           "${utf8proc}" Threads::Threads)
target_link_options(dealterms_static PRIVATE -static)
