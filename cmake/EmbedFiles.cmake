# embed_files(target root folder function): the YAML files below root/folder become part of the
# target, where `function` of base/embedded_files.hpp answers for them. Built again when one changes.
function(embed_files target root folder function)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS "${root}/${folder}/*.yaml")
  set(output "${PROJECT_BINARY_DIR}/generated/${function}.cpp")
  # The list of names is an input too: a file taken away must leave the program.
  set(list "${PROJECT_BINARY_DIR}/generated/${function}.txt")
  string(REPLACE ";" "\n" lines "${files}")
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND embed_files "${root}" "${folder}" "${function}" "${output}"
    DEPENDS ${files} "${list}" embed_files
    COMMENT "Embedding ${folder}/"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
  # A literal may be longer than the 65536 bytes that the standard promises; compilers in use agree.
  # And no linter need read generated code.
  set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS "-w" SKIP_LINTING ON)
endfunction()
