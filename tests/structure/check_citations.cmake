# Reads what code, build and pages cite and refuses a page or a section that is not there. Run by ctest as a script:
# cmake -DSOURCE=<checkout> -P check_citations.cmake, or with -DFILES=<file>;… to look at those alone, as the test does that
# shows that it can fail.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/refuse.cmake)

# Pages that are cited by their name alone, wherever they stand.
set(RULES.md server/auction/RULES.md)
set(FORMATS.md server/auction/FORMATS.md)
set(PROTOCOL.md server/protocol/PROTOCOL.md)
set(CONTRIBUTING.md CONTRIBUTING.md)

if(NOT FILES)
    file(GLOB_RECURSE FILES
        ${SOURCE}/app/* ${SOURCE}/server/* ${SOURCE}/ui/* ${SOURCE}/tests/*.* ${SOURCE}/resources/*.* ${SOURCE}/CMakeLists.txt
        ${SOURCE}/README.md ${SOURCE}/CONTRIBUTING.md)
    list(FILTER FILES INCLUDE REGEX "\\.(cpp|h|js|mjs|cmake|txt|md|sh|sql)$")
    list(FILTER FILES EXCLUDE REGEX "/node_modules/|/corpus/|/cited/")
endif()

# The page's file, seen from the file that cites it; empty if there is none.
function(page_of cited from result)
    cmake_path(GET from PARENT_PATH folder)
    if(DEFINED ${cited})
        set(path ${SOURCE}/${${cited}})
    elseif(EXISTS ${SOURCE}/${cited})
        set(path ${SOURCE}/${cited})
    else()
        set(path ${folder}/${cited})
    endif()
    if(NOT EXISTS ${path})
        set(path "")
    endif()
    set(${result} ${path} PARENT_SCOPE)
endfunction()

# A section is a heading, or what a paragraph or an item is about: **The clock**, *soft close*, `gavel replay`.
function(has_section page section result)
    file(STRINGS ${page} lines ENCODING UTF-8)
    set(${result} FALSE PARENT_SCOPE)
    foreach(line IN LISTS lines)
        string(FIND "${line}" "${section}" at)
        if(at GREATER_EQUAL 0)
            string(FIND "${line}" "*${section}*" emphasised)
            if(line MATCHES "^#+ " OR emphasised GREATER_EQUAL 0)
                set(${result} TRUE PARENT_SCOPE)
                return()
            endif()
        endif()
    endforeach()
endfunction()

foreach(file IN LISTS FILES)
    file(READ ${file} text)
    # One line of words: without what begins a line of a comment, and without what CMake would take for a list.
    string(REGEX REPLACE "[][;]" " " text "${text}")
    string(REGEX REPLACE "\n[ \t]*(///<?|//|#+|\\*|--)?[ \t]*" " " text "${text}")
    string(REPLACE "\\\"" "\"" text "${text}")
    string(REGEX MATCHALL "[A-Za-z_./]*[A-Z]+\\.md,? ?\\(?(\"[^\"]+\"|\\*[A-Za-z ]+\\*)?" citations "${text}")
    foreach(citation IN LISTS citations)
        string(REGEX MATCH "^[A-Za-z_./]*[A-Z]+\\.md" cited "${citation}")
        page_of(${cited} ${file} page)
        if(NOT page)
            refuse("${file} cites ${cited}, which is not there")
        elseif(citation MATCHES "[\"*]([^\"*]+)[\"*]$")
            set(section ${CMAKE_MATCH_1})
            has_section(${page} ${section} there)
            if(NOT there)
                refuse("${file} cites \"${section}\" of ${cited}, which has no such section")
            endif()
        endif()
    endforeach()
endforeach()
