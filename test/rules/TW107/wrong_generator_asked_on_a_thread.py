"""A generator that the main thread makes runs where it is asked for the next value: on the thread."""

import threading

table = {}


def rows():
    while True:
        for key in table:  # expect: TW107
            yield key


class Reader:
    def __init__(self):
        self.queue = rows()

    def read(self):
        return next(self.queue)


reader = Reader()


def work():
    while True:
        print(reader.read())


threading.Thread(target=work).start()
while True:
    table[input()] = 1
