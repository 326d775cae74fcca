import collections
import logging
import threading


class Tail(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = collections.deque(maxlen=100)

    def emit(self, record):
        self.lines.append(self.format(record))

    def matching(self, word):
        return [line for line in self.lines if word in line]  # expect: TW107:warning


tail = Tail()
logging.getLogger("station").addHandler(tail)
radio = logging.getLogger("station.radio")


def listen():
    for number in range(1000):
        radio.warning("packet %d", number)


listener = threading.Thread(target=listen)
listener.start()
print(tail.matching("packet"))
listener.join()
