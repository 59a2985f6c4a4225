# Installs the program into a folder of its own and looks at each file as whoever uses it does. Run by ctest as a script:
# cmake -DBUILD=<build> -DINSTALLED=<folder> -P check_installed.cmake. What a validator is missing for is said, and not
# looked at.
cmake_minimum_required(VERSION 3.25)

# Whatever a locale that is not there would have them warn of.
set(ENV{LC_ALL} C.UTF-8)

# run(<what> COMMAND...): ends the check if the command fails. What it said on standard output is in `said`.
function(run what)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE errors)
    if(NOT code EQUAL 0)
        message(FATAL_ERROR "${what} (${code}):\n${out}${errors}")
    endif()
    set(said "${out}" PARENT_SCOPE)
    set(warned "${errors}" PARENT_SCOPE)
endfunction()

# validate(<program> ARGUMENT...): the same by a program that may be missing.
function(validate program)
    find_program(found_${program} ${program})
    if(found_${program})
        run("${program} refuses it" ${found_${program}} ${ARGN})
        if(warned)
            message(FATAL_ERROR "${program} warns of it:\n${warned}")
        endif()
    else()
        message(STATUS "There is no ${program} here.")
    endif()
endfunction()

# complete(<words> <expected>...): what bash offers for the last of the words, one of which each expected has to be.
function(complete words)
    run("bash can't complete" bash -c "source '${share}/bash-completion/completions/gavel'
        COMP_WORDS=(${words})
        COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
        _gavel
        printf '%s\\n' \"\${COMPREPLY[@]}\"")
    string(REPLACE "\n" ";" offered "${said}")
    foreach(expected ${ARGN})
        if(NOT expected IN_LIST offered)
            message(FATAL_ERROR "bash does not offer ${expected} for \"${words}\": ${offered}")
        endif()
    endforeach()
endfunction()

file(REMOVE_RECURSE ${INSTALLED})
run("it can't be installed" ${CMAKE_COMMAND} --install ${BUILD} --prefix ${INSTALLED})
set(share ${INSTALLED}/share)
foreach(file bin/gavel share/applications/gavel.desktop share/metainfo/org.gavel.Gavel.metainfo.xml
        share/icons/hicolor/scalable/apps/gavel.svg share/man/man1/gavel.1 share/bash-completion/completions/gavel
        lib/systemd/system/gavel@.service share/gavel/gavel.rules.yml)
    if(NOT EXISTS ${INSTALLED}/${file})
        message(FATAL_ERROR "${file} is not installed")
    endif()
endforeach()

foreach(size 16 48 256 512)
    set(icon ${share}/icons/hicolor/${size}x${size}/apps/gavel.png)
    run("there is no icon of ${size}" od -An -tx1 -j1 -N3 ${icon})
    if(NOT said MATCHES "50 4e 47")
        message(FATAL_ERROR "${icon} is no PNG")
    endif()
    run("the icon of ${size} has no width" od -An -tu1 -j18 -N2 ${icon})
    string(REGEX MATCHALL "[0-9]+" bytes "${said}")
    list(GET bytes 0 high)
    list(GET bytes 1 low)
    math(EXPR width "256 * ${high} + ${low}")
    if(NOT width EQUAL size)
        message(FATAL_ERROR "${icon} is ${width} wide")
    endif()
endforeach()

# Where a house's book is, its environment file may say: an option in the unit would count before that.
set(unit ${INSTALLED}/lib/systemd/system/gavel@.service)
file(STRINGS ${unit} starts REGEX "^ExecStart=.*--data")
file(STRINGS ${unit} environment REGEX "^Environment")
if(starts OR NOT environment MATCHES "^Environment=GAVEL_DATA=%S/gavel/%i;EnvironmentFile=-/etc/gavel/%i.env$")
    message(FATAL_ERROR "the unit does not leave it to the environment file where the book is: ${starts} ${environment}")
endif()

run("the program does not run" ${INSTALLED}/bin/gavel --version)
if(NOT said MATCHES "^gavel [0-9]+\\.[0-9]+\\.[0-9]+\n$")
    message(FATAL_ERROR "the program says no version: ${said}")
endif()

# Each option of the program is in the manual page, and bash knows it.
run("the program does not help" ${INSTALLED}/bin/gavel host --help)
string(REGEX MATCHALL "\n  --[a-z-]+" options "${said}")
list(FILTER options EXCLUDE REGEX "--help-all") # Qt adds it for options of its own
list(LENGTH options count)
if(count LESS 20)
    message(FATAL_ERROR "the help has ${count} options: ${said}")
endif()
file(READ ${share}/man/man1/gavel.1 manual)
string(REPLACE "\\-" "-" manual "${manual}")
foreach(option ${options})
    string(STRIP "${option}" option)
    string(FIND "${manual}" "\\fB${option}\\fR" at)
    if(at LESS 0)
        message(FATAL_ERROR "the manual page lacks ${option}")
    endif()
    complete("gavel host ${option}" ${option})
endforeach()
foreach(page ${share}/man/man1/gavel.1 ${share}/bash-completion/completions/gavel)
    file(STRINGS ${page} left REGEX "@[a-z_]+@")
    if(left)
        message(FATAL_ERROR "${page} is not filled in: ${left}")
    endif()
endforeach()
complete("gavel do" doctor)
complete("gavel host --log-level ''" error warning info debug)
complete("gavel host --tls ''" self)
complete("gavel doctor --po" --port)
complete("gavel host --data ${INSTALLED}/sh" ${INSTALLED}/share)
complete("gavel verify ${INSTALLED}/bin/ga" ${INSTALLED}/bin/gavel)

validate(desktop-file-validate ${share}/applications/gavel.desktop)
validate(appstreamcli validate --no-net ${share}/metainfo/org.gavel.Gavel.metainfo.xml)
validate(man --warnings=w -E UTF-8 -l ${share}/man/man1/gavel.1)
# An instance by its name, for which the template is looked for beside it.
validate(systemd-analyze verify --man=no ${INSTALLED}/lib/systemd/system/gavel@harbour.service)
validate(systemd-analyze security --offline=true --no-pager --threshold=24
    ${INSTALLED}/lib/systemd/system/gavel@.service)
