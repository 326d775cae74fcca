import threading


class Gauge:
    __slots__ = ("_value",)

    def __init__(self):
        self._value = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, v):
        self._value = v


class Plant:
    def __init__(self):
        self.level = Gauge()
        self._threads = []

    def fill(self):
        for _ in range(100):
            self.level.value += 1  # expect: TW102

    def drain(self):
        for _ in range(100):
            self.level.value -= 1  # expect: TW102

    def run(self):
        for work in (self.fill, self.drain):
            t = threading.Thread(target=work)
            t.start()
            self._threads.append(t)
        for t in self._threads:
            t.join()
