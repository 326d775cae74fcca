"""Threads of classes of their own, which whoever keeps them tells through their parts, and takes away what they use."""
import queue
import threading


class Sampler(threading.Thread):
    def __init__(self, trace):
        super().__init__()
        self.trace = trace
        self.over = threading.Event()

    def run(self):
        while not self.over.wait(0.5):
            self.trace.write("21.5\n")

    def finish(self):
        self.over.set()


class Thermometer:
    def __init__(self, path):
        self.trace = open(path, "w")
        self.sampler = Sampler(self.trace)
        self.sampler.start()

    def shutdown(self):
        self.sampler.over.set()  # expect: TW217:warning
        self.trace.close()


class Barometer:
    def __init__(self, path):
        self.out = open(path, "w")
        self.sampler = Sampler(self.out)
        self.sampler.start()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sampler.finish()  # expect: TW217:warning
        self.out.close()


class Journal(threading.Thread):
    def __init__(self, book):
        super().__init__()
        self.book = book
        self.entries = queue.Queue()

    def run(self):
        while (entry := self.entries.get()) is not None:
            self.book.write(entry)


class Station:
    def __init__(self, path):
        self.book = open(path, "a")
        self.journal = Journal(self.book)
        self.journal.start()

    def note(self, text):
        self.journal.entries.put(text)

    def close(self):
        self.journal.entries.put(None)  # expect: TW217:warning
        self.book.close()


thermometer = Thermometer("air.txt")
station = Station("journal.txt")
station.note("cold")
with Barometer("pressure.txt"):
    input("Enter ends")
thermometer.shutdown()
station.close()
