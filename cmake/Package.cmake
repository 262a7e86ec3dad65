# What `cpack` makes: a package for Debian, which uses the system's libraries, and an archive with the
# program that uses none.
set(DEALTERMS_HOMEPAGE "$ENV{DEALTERMS_HOMEPAGE}" CACHE STRING "What packages name as home")

set(CPACK_GENERATOR "")
find_program(DPKG_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(DPKG_SHLIBDEPS)
if(DPKG_SHLIBDEPS)
  list(APPEND CPACK_GENERATOR DEB)
endif()
if(dealterms_link STREQUAL both)
  list(APPEND CPACK_GENERATOR TGZ)
endif()
if(NOT CPACK_GENERATOR)
  return()
endif()

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME dealterms)
set(CPACK_PACKAGE_VENDOR "the dealterms authors")
set(CPACK_PACKAGE_CONTACT "the dealterms authors <dealterms@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL "${DEALTERMS_HOMEPAGE}")
set(CPACK_STRIP_FILES ON)
# Whatever the umask of who packs.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" system)
set(CPACK_ARCHIVE_FILE_NAME "dealterms-${PROJECT_VERSION}-${system}")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git)
# Beneath the line that project() has.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Each version of an agreement is a YAML file of typed clauses. dealterms
compares them by meaning: what changed, how much it matters, and whom it
favours. It prints reports, checks changes against a policy in CI, and
makes git show and merge such files by their terms.")

# What stands in one package and not in the other.
set(CPACK_DEALTERMS_BUILD "${PROJECT_BINARY_DIR}")
set(CPACK_DEALTERMS_SOURCE "${PROJECT_SOURCE_DIR}")
set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/cmake/package/ByGenerator.cmake")
include(CPack)
