# Finds the crypto library of mbedTLS, whose packages bring no CMake file on Debian. Defines
# MbedTLS::mbedcrypto.
find_path(mbedcrypto_INCLUDE_DIR mbedtls/md.h)
find_library(mbedcrypto_LIBRARY mbedcrypto)
mark_as_advanced(mbedcrypto_INCLUDE_DIR mbedcrypto_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(mbedcrypto REQUIRED_VARS mbedcrypto_LIBRARY
                                                           mbedcrypto_INCLUDE_DIR)

if(mbedcrypto_FOUND AND NOT TARGET MbedTLS::mbedcrypto)
  add_library(MbedTLS::mbedcrypto UNKNOWN IMPORTED)
  set_target_properties(
    MbedTLS::mbedcrypto PROPERTIES IMPORTED_LOCATION "${mbedcrypto_LIBRARY}"
                                   INTERFACE_INCLUDE_DIRECTORIES "${mbedcrypto_INCLUDE_DIR}")
endif()
