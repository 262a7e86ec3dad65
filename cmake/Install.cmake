# What `cmake --install` puts where, by the component that packages take it by:
#   program         bin/dealterms
#   static_program  the same without shared libraries; for packages alone
#   data            what the program writes of itself: schemas, man pages, completions for shells
#   documentation   README, CHANGELOG, LICENSE, docs/ and examples/
#   development     the library, its header, and the CMake package for find_package(dealterms)
include(GNUInstallDirs)

install(TARGETS dealterms_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT program)
if(dealterms_link STREQUAL both)
  install(TARGETS dealterms_static RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
                                           COMPONENT static_program EXCLUDE_FROM_ALL)
  # It holds these, so their licences come along, where Debian keeps them.
  foreach(name libfmt-dev libyaml-cpp-dev libutf8proc-dev libcli11-dev nlohmann-json3-dev libstdc++6
               libc6)
    if(EXISTS "/usr/share/doc/${name}/copyright")
      install(FILES "/usr/share/doc/${name}/copyright" RENAME "${name}"
              DESTINATION "${CMAKE_INSTALL_DOCDIR}/licences" COMPONENT static_program
                                                             EXCLUDE_FROM_ALL)
    endif()
  endforeach()
endif()

# The program is asked when it is installed, so that no build waits for it.
set(written "${PROJECT_BINARY_DIR}/written")
install(CODE "set(program \"$<TARGET_FILE:dealterms_cli>\")\nset(place \"${written}\")"
        COMPONENT data)
install(SCRIPT "${PROJECT_SOURCE_DIR}/cmake/WriteInstalledFiles.cmake" COMPONENT data)
install(DIRECTORY "${written}/schemas/" DESTINATION "${CMAKE_INSTALL_DATADIR}/dealterms/schemas"
        COMPONENT data)
install(DIRECTORY "${written}/man1" DESTINATION "${CMAKE_INSTALL_MANDIR}" COMPONENT data)
install(FILES "${written}/bash/dealterms" COMPONENT data
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${written}/zsh/_dealterms" COMPONENT data
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${written}/fish/dealterms.fish" COMPONENT data
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

install(FILES README.md CHANGELOG.md LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}"
        COMPONENT documentation)
install(DIRECTORY docs examples DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT documentation)

# A library that was fetched for this build alone is nowhere for who would link ours.
if(dealterms_fetched)
  list(JOIN dealterms_fetched ", " names)
  message(STATUS "Fetched, not installed: ${names}. So the library is not installed either")
  return()
endif()
include(CMakePackageConfigHelpers)
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/dealterms")
install(TARGETS dealterms EXPORT dealterms ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
                                                   COMPONENT development)
target_include_directories(dealterms INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
install(DIRECTORY include/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
install(EXPORT dealterms NAMESPACE dealterms:: FILE dealtermsTargets.cmake
        DESTINATION "${package_folder}" COMPONENT development)
configure_package_config_file(
  cmake/package/dealtermsConfig.cmake.in "${PROJECT_BINARY_DIR}/generated/dealtermsConfig.cmake"
  INSTALL_DESTINATION "${package_folder}"
  NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/generated/dealtermsConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/generated/dealtermsConfig.cmake"
              "${PROJECT_BINARY_DIR}/generated/dealtermsConfigVersion.cmake"
              cmake/Findutf8proc.cmake
        DESTINATION "${package_folder}" COMPONENT development)
