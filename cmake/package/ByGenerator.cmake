# Read by cpack once for each package, with its CPACK_GENERATOR.
if(CPACK_GENERATOR STREQUAL DEB)
  set(components program data documentation)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_PRE_BUILD_SCRIPTS "${CPACK_DEALTERMS_SOURCE}/cmake/package/KeepDebianPolicy.cmake")
else()
  set(components static_program data documentation)
  # Everything below one folder.
  set(CPACK_PACKAGE_FILE_NAME "${CPACK_ARCHIVE_FILE_NAME}")
endif()
set(CPACK_INSTALL_CMAKE_PROJECTS "")
foreach(component IN LISTS components)
  list(APPEND CPACK_INSTALL_CMAKE_PROJECTS "${CPACK_DEALTERMS_BUILD};dealterms;${component};/")
endforeach()
