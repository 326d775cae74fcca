"""What the examples share: the library."""

import threading

handlers = []
seen = 0


def handler(function):
    handlers.append(function)
    return function


def poll():
    for number in range(10):
        for function in list(handlers):
            function(number)


def start():
    thread = threading.Thread(target=poll)
    thread.start()
    return thread
