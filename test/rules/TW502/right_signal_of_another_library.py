"""A signal of the program's own."""

import threading


class Signal:
    def __init__(self):
        self.slots = []

    def signal(self, slot):
        self.slots.append(slot)


signal = Signal()


def work():
    signal.signal(print)


thread = threading.Thread(target=work)
thread.start()
thread.join()
