import logging
import threading


class Tail(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
        self.count = 0

    def emit(self, record):
        self.count += 1
        self.lines.append(self.format(record))

    def matching(self, word):
        self.acquire()
        try:
            return [line for line in self.lines if word in line]
        finally:
            self.release()

    def longest(self):
        with self.lock:
            return max(len(line) for line in self.lines)


class Counter(logging.Handler):
    def __init__(self):
        super().__init__()
        self.levels = {}

    def emit(self, record):
        self.levels[record.levelname] = record

    def names(self):
        return [name for name in self.levels if name]


tail = Tail()
counter = Counter()
logging.getLogger().addHandler(tail)
logging.getLogger("menu").addHandler(counter)
radio = logging.getLogger("radio")


def listen():
    for number in range(1000):
        radio.warning("packet %d", number)


listener = threading.Thread(target=listen)
listener.start()
logging.getLogger("menu").info("listening")
print(tail.matching("packet"), tail.longest(), counter.names())
listener.join()
