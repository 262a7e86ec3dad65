# How the program is linked:
#   shared   with the libraries of the system
#   static   with none of them: it starts in half the time, and runs on every Linux of its processor,
#            whatever that has installed
#   both     for packages: shared as `dealterms`, static as `static/dealterms`
set(DEALTERMS_LINK shared CACHE STRING "How the program is linked: shared, static, or both")
set_property(CACHE DEALTERMS_LINK PROPERTY STRINGS shared static both)
set(dealterms_link "${DEALTERMS_LINK}")
set(dealterms_fmt fmt::fmt)

# find_archive(result target name): what to link instead of a shared library; empty: there is none.
function(find_archive result target name)
  get_target_property(kind ${target} TYPE)
  if(kind STREQUAL STATIC_LIBRARY)
    set(${result} $<TARGET_FILE:${target}> PARENT_SCOPE)
    return()
  endif()
  find_library(${name}_ARCHIVE lib${name}.a)
  mark_as_advanced(${name}_ARCHIVE)
  set(${result} "" PARENT_SCOPE)
  if(${name}_ARCHIVE)
    set(${result} "${${name}_ARCHIVE}" PARENT_SCOPE)
  endif()
endfunction()

if(NOT dealterms_link STREQUAL shared)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  check_cxx_source_compiles("#include <string>\nint main(int n, char**) { return std::string(n, 'a').find('b'); }"
                            DEALTERMS_LINKS_STATICALLY)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  find_archive(yaml_cpp_archive yaml-cpp::yaml-cpp yaml-cpp)
  find_archive(utf8proc_archive utf8proc::utf8proc utf8proc)
  if(NOT DEALTERMS_LINKS_STATICALLY OR NOT yaml_cpp_archive OR NOT utf8proc_archive)
    if(dealterms_link STREQUAL both)
      message(FATAL_ERROR "No archives of the libraries are installed to link without shared ones")
    endif()
    message(STATUS "No archives of the libraries are installed: the program uses shared ones")
    set(dealterms_link shared)
  else()
    # Debian has no archive of fmt: it is compiled from its headers, once where we know how.
    get_target_property(kind fmt::fmt TYPE)
    if(kind STREQUAL SHARED_LIBRARY AND fmt_VERSION VERSION_GREATER_EQUAL 9
       AND fmt_VERSION VERSION_LESS 10)
      add_library(dealterms_fmt STATIC cmake/fmt.cpp)
      target_include_directories(
        dealterms_fmt SYSTEM PRIVATE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
      set(fmt_archive $<TARGET_FILE:dealterms_fmt>)
    elseif(kind STREQUAL SHARED_LIBRARY)
      set(dealterms_fmt fmt::fmt-header-only)
      set(fmt_archive fmt::fmt-header-only)
    else()
      set(fmt_archive fmt::fmt)
    endif()
  endif()
endif()

# link_statically(target): the library's file, and not its target, which would bring its shared
# libraries along.
function(link_statically target)
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  add_dependencies(${target} dealterms)
  if(TARGET dealterms_fmt)
    add_dependencies(${target} dealterms_fmt)
  endif()
  target_link_libraries(
    ${target} PRIVATE dealterms_warnings $<TARGET_FILE:dealterms> ${fmt_archive}
                      "${yaml_cpp_archive}" "${utf8proc_archive}" Threads::Threads)
  # Linked so, and not with -static, exceptions are found in a table and not sorted at the first.
  target_link_options(${target} PRIVATE -static-pie)
endfunction()
