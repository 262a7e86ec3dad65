# Most of the time of a build goes into headers, so several sources are compiled as one: a third of
# the time, and the same program, since no name of a batch stands for two things. Switched on by the
# presets; OFF is for whoever changes one source again and again.
option(DEALTERMS_BATCHES "Compile several sources as one" OFF)
set(DEALTERMS_BATCH_SIZE
    "12"
    CACHE STRING "Sources in a batch, at most")
find_program(DEALTERMS_AWK awk)
mark_as_advanced(DEALTERMS_BATCH_SIZE DEALTERMS_AWK)

# compile_in_batches(target): see batches.awk for which sources fit together.
function(compile_in_batches target)
  if(NOT DEALTERMS_BATCHES OR NOT DEALTERMS_AWK)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "/generated/")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/*.hpp"
       "${PROJECT_SOURCE_DIR}/tests/*.hpp")
  # Which sources fit together may change whenever one of them does.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources}
               "${PROJECT_SOURCE_DIR}/cmake/batches.awk")
  # Below the project no name has a space in it; above it one may.
  string(REPLACE "${PROJECT_SOURCE_DIR}/" "" files "${headers};${sources}")
  execute_process(
    COMMAND "${DEALTERMS_AWK}" -v "most=${DEALTERMS_BATCH_SIZE}" -f cmake/batches.awk ${files}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    OUTPUT_VARIABLE batches
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" batches "${batches}")
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  set(number 0)
  foreach(batch IN LISTS batches)
    math(EXPR number "${number} + 1")
    separate_arguments(batch UNIX_COMMAND "${batch}")
    list(TRANSFORM batch PREPEND "${PROJECT_SOURCE_DIR}/")
    set_source_files_properties(${batch} PROPERTIES UNITY_GROUP batch_${number})
  endforeach()
endfunction()
