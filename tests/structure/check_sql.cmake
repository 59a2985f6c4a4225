# Reads the program and refuses SQL where none is to be, and words of SQLite's own outside its dialect. Run by ctest as a
# script: cmake -DSOURCE=<checkout> -P check_sql.cmake, or with -DFILES=<file>;… to look at those alone as decisions, as the
# tests do that show that it can fail.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/refuse.cmake)

set(statements "\"\\(?(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|ALTER|DROP) ")
# PostgreSQL takes none of them.
set(own_words
    "OR (REPLACE|IGNORE|ABORT|FAIL|ROLLBACK)|REPLACE INTO|PRAGMA|VACUUM|BEGIN (IMMEDIATE|EXCLUSIVE)|AUTOINCREMENT|INDEXED BY"
    "randomblob|zeroblob|strftime|julianday|ifnull|json_extract|group_concat|last_insert_rowid|lastInsertId|rowid|ROWID"
    "QSQLITE|sqlite_[a-z]+|\"[^\"]* hex\\(| GLOB ")
list(JOIN own_words "|" own_words)

function(refuse_lines file regex sentence)
    file(STRINGS ${file} lines REGEX "${regex}")
    list(FILTER lines EXCLUDE REGEX "^ *//")
    foreach(line ${lines})
        refuse("${file}: ${sentence}: ${line}")
    endforeach()
endfunction()

if(FILES)
    set(wordless ${FILES})
    set(portable ${FILES})
else()
    foreach(folder server ui app)
        file(GLOB_RECURSE files ${SOURCE}/${folder}/*.cpp ${SOURCE}/${folder}/*.h)
        list(APPEND wordless ${files})
        list(APPEND portable ${files})
    endforeach()
    list(FILTER wordless EXCLUDE REGEX "/server/store/(opening|postgres|sql|sqlite|tables)/")
    list(FILTER portable EXCLUDE REGEX "/server/store/(sqlite|postgres)/dialect\\.")
endif()
foreach(file ${wordless})
    refuse_lines(${file} "${statements}" "a statement stands in server/store/tables")
endforeach()
foreach(file ${portable})
    refuse_lines(${file} "${own_words}" "SQLite's own words stand in server/store/sqlite/dialect.cpp")
endforeach()
