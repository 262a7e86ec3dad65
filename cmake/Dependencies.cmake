# Each library is found where it is installed, and fetched where it is not: pinned by its hash, and
# built quietly as part of this build.
include(FetchContent)
set(FETCHCONTENT_QUIET ON)

# fetch(NAME url sha256): makes a library's own targets available. They are SYSTEM: their headers
# are not held to our warnings.
function(fetch name url sha256)
  message(STATUS "${name} is not installed: fetching ${url}")
  set(dealterms_fetched ${dealterms_fetched} ${name} PARENT_SCOPE)
  # yaml-cpp 0.8 asks for a CMake older than what CMake 4 still accepts.
  set(CMAKE_POLICY_VERSION_MINIMUM 3.5)
  set(BUILD_SHARED_LIBS OFF)
  FetchContent_Declare(${name} URL "${url}" URL_HASH "SHA256=${sha256}"
                                                    DOWNLOAD_EXTRACT_TIMESTAMP ON)
  FetchContent_GetProperties(${name})
  string(TOLOWER ${name} lower)
  if(NOT ${lower}_POPULATED)
    cmake_policy(SET CMP0077 NEW)
    if(POLICY CMP0169)
      cmake_policy(SET CMP0169 OLD) # Populate by name: CMake 3.25 has no SYSTEM in MakeAvailable.
    endif()
    FetchContent_Populate(${name})
    add_subdirectory("${${lower}_SOURCE_DIR}" "${${lower}_BINARY_DIR}" EXCLUDE_FROM_ALL SYSTEM)
    set(${name}_SOURCE_DIR "${${lower}_SOURCE_DIR}" PARENT_SCOPE)
  endif()
endfunction()

find_package(fmt 9 QUIET)
if(NOT TARGET fmt::fmt)
  fetch(fmt https://github.com/fmtlib/fmt/archive/refs/tags/11.0.2.tar.gz
        6cb1e6d37bdcb756dbbe59be438790db409cdb4868c66e888d5df9f13f7c027f)
endif()

find_package(yaml-cpp 0.7 QUIET)
if(NOT TARGET yaml-cpp AND NOT TARGET yaml-cpp::yaml-cpp)
  set(YAML_CPP_BUILD_TESTS OFF)
  set(YAML_CPP_BUILD_TOOLS OFF)
  set(YAML_CPP_BUILD_CONTRIB OFF)
  fetch(yaml-cpp https://github.com/jbeder/yaml-cpp/archive/refs/tags/0.8.0.tar.gz
        fbe74bbdcee21d656715688706da3c8becfd946d92cd44705cc6098bb23b3a16)
  # yaml-cpp 0.8 forgets the header that newer standard libraries no longer bring along.
  target_compile_options(yaml-cpp PRIVATE -include cstdint)
endif()
if(NOT TARGET yaml-cpp::yaml-cpp) # its name before 0.8
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

find_package(CLI11 2.1 QUIET)
if(NOT TARGET CLI11::CLI11)
  set(CLI11_BUILD_TESTS OFF)
  set(CLI11_BUILD_EXAMPLES OFF)
  set(CLI11_BUILD_DOCS OFF)
  fetch(CLI11 https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.1.tar.gz
        73b7ec52261ce8fe980a29df6b4ceb66243bb0b779451dbd3d014cfec9fdbb58)
endif()

find_package(nlohmann_json 3.11 QUIET)
if(NOT TARGET nlohmann_json::nlohmann_json)
  set(JSON_BuildTests OFF)
  fetch(nlohmann_json https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
        d6c65aca6b1ed68e7a182f4757257b107ae403032760ed6ef121c9d55e81757d)
endif()

find_package(utf8proc QUIET)
if(NOT TARGET utf8proc::utf8proc)
  enable_language(C)
  fetch(utf8proc https://github.com/JuliaStrings/utf8proc/archive/refs/tags/v2.10.0.tar.gz
        6f4f1b639daa6dca9f80bc5db1233e9cbaa31a67790887106160b33ef743f136)
  # Its own CMake file gives the header's folder only to those who install it.
  target_include_directories(utf8proc SYSTEM INTERFACE "${utf8proc_SOURCE_DIR}")
  add_library(utf8proc::utf8proc ALIAS utf8proc)
endif()

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

if(DEALTERMS_DEVELOPER_MODE)
  find_package(GTest 1.12 QUIET)
  if(NOT TARGET GTest::gtest_main)
    set(INSTALL_GTEST OFF)
    fetch(googletest https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz
          8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7)
  endif()
  # Benchmarks are for whoever has the library: nothing else waits for them.
  find_package(benchmark 1.7 QUIET)
endif()
