# Run by cpack before it packs the .deb: what Debian's policy asks for, and no other system has.
set(share "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share")
set(documents "${share}/doc/dealterms")

# The licence in the form that programs read, and once.
file(READ "${documents}/LICENSE" licence)
string(REGEX REPLACE "^MIT License\n\n(Copyright [^\n]*)\n\n" "" text "${licence}")
set(copyright "${CMAKE_MATCH_1}")
string(REGEX REPLACE "\n$" "" text "${text}")
string(REPLACE "\n\n" "\n.\n" text "${text}")
string(REPLACE "\n" "\n " text "${text}")
string(REGEX REPLACE "^Copyright \\(c\\) " "" copyright "${copyright}")
file(WRITE "${documents}/copyright" "\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: dealterms
Files: *
Copyright: ${copyright}
License: MIT
 ${text}
")
file(REMOVE "${documents}/LICENSE")

# Without the time, so that the same files make the same package.
file(RENAME "${documents}/CHANGELOG.md" "${documents}/changelog")
file(GLOB pages "${share}/man/man1/*.1")
execute_process(COMMAND gzip -9n "${documents}/changelog" ${pages} COMMAND_ERROR_IS_FATAL ANY)

# Debian's zsh looks nowhere else below /usr.
file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")
