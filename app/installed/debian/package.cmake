# What `cpack` makes: a Debian package of what is installed, with the unit, an example of a house's options as a conffile, and
# what a Debian package has beside. tests/package looks at it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gavel)
set(CPACK_PACKAGE_VENDOR "The Gavel authors")
set(CPACK_PACKAGE_CONTACT "The Gavel authors <authors@gavel.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "auction house on your own computer")
set(CPACK_PACKAGE_DESCRIPTION "Gavel is an auction house that anyone can open on their own computer:
a desktop program in which people bid, sell and run an auction, with its
server inside. People join by the desktop program or a browser. The host's
clock rules every countdown, every bid is stored before anyone hears of it,
and each lot ends with a log that a stranger can verify.")
# The paths in the unit are those of the installed system.
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins, which the program links nothing of: the book, and pictures in WebP.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-image-formats-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, fonts-noto-color-emoji")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libqt6sql6-psql") # a book in PostgreSQL
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
foreach(script conffiles postinst prerm postrm)
    list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/${script})
endforeach()

set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/pack_manual.cmake)

set(version ${PROJECT_VERSION})
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/changelog @ONLY)
find_program(GZIP_PROGRAM gzip)
if(GZIP_PROGRAM)
    execute_process(COMMAND ${GZIP_PROGRAM} -9nc ${CMAKE_CURRENT_BINARY_DIR}/changelog
        OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
endif()
# In the package alone: `cmake --install` into a folder has no business with /etc.
install(FILES ${CMAKE_CURRENT_LIST_DIR}/house.conf DESTINATION /etc/gavel COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/gavel COMPONENT debian EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};gavel;ALL;/;${PROJECT_BINARY_DIR};gavel;debian;/")
include(CPack)
