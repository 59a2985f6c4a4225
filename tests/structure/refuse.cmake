# What is wrong, in one line. CMake breaks a message into lines of its own width, so that a long path of a checkout moved the
# break into the words that a test looks for; it leaves alone what begins with a space.
function(refuse sentence)
    message(SEND_ERROR " ${sentence}")
endfunction()
