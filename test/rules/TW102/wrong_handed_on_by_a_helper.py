"""A helper hands on what it is given by *args: here both calls give it one box."""

import threading


class Box:
    def __init__(self):
        self.items = 0

    def fill(self):
        for number in range(9):
            self.items += len(str(number))  # expect: TW102


def spawn(work, *args):
    thread = threading.Thread(target=work, args=args)
    thread.start()
    return thread


def run(box):
    box.fill()


box = Box()
first = spawn(run, box)
second = spawn(run, box)
first.join()
second.join()
