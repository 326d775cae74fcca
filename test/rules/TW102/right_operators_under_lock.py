import threading


class Tally:
    def __init__(self):
        self.total = 0
        self._lock = threading.Lock()

    def __iadd__(self, amount):
        with self._lock:
            self.total += amount
        return self

    def __bool__(self):
        with self._lock:
            return self.total > 0


class Span:
    def __init__(self, start, end):
        self.start = start
        self.end = end
        self.joined = 0

    def __add__(self, other):
        both = Span(min(self.start, other.start), max(self.end, other.end))
        both.joined += self.joined + other.joined
        return both

    def __neg__(self):
        self.joined -= 1
        return self


tally = Tally()


def measure(name):
    global tally
    span = Span(0, len(name)) + Span(1, 2)
    span += -Span(2, 3)
    if tally:
        print(name, span.end)
    tally += span.end


threads = [threading.Thread(target=measure, args=(name,)) for name in ("a", "bb", "ccc")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
