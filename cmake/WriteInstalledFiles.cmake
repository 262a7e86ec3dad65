# What the program writes of itself, into the folder `place`; run by `cmake --install`, which sets
# `program`. What is there from before goes.
file(REMOVE_RECURSE "${place}")

# write_output(file arguments...): what the program prints, if it ends well.
function(write_output file)
  get_filename_component(folder "${place}/${file}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  execute_process(COMMAND "${program}" ${ARGN} OUTPUT_FILE "${place}/${file}"
                  WORKING_DIRECTORY "${place}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# A test holds that these are all: tests/install/.
foreach(name agreement policy diff history report show list validate catalogue rules check)
  write_output("schemas/${name}.schema.json" schema ${name})
endforeach()

# Its pages, a name a line: dealterms.1, dealterms-diff.1 and so on.
write_output(pages generate man --list)
file(STRINGS "${place}/pages" pages)
foreach(page IN LISTS pages)
  string(REGEX REPLACE "^dealterms-?(.*)\\.1$" "\\1" command "${page}")
  write_output("man1/${page}" generate man ${command})
endforeach()

write_output(bash/dealterms generate bash)
write_output(zsh/_dealterms generate zsh)
write_output(fish/dealterms.fish generate fish)
