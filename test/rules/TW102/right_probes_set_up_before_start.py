import threading


class Probe:
    def __init__(self, pin):
        self.pin = pin
        self.resets = 0
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def start(self):
        self.resets += 1
        self.thread.start()

    def watch(self):
        while not self.closed.wait(0.1):
            self.resets += 1

    def close(self):
        self.closed.set()
        self.thread.join()
        self.resets += 1


class Board:
    """Holds a probe that only its own thread touches while that runs."""

    def __init__(self):
        self.probe = Probe(0)


def measure_one():
    board = Board()
    board.probe.start()
    board.probe.close()
    return board.probe.resets


def measure_all():
    probes = [Probe(pin) for pin in range(4)]
    for probe in probes:
        probe.resets += 1
    for probe in probes:
        probe.start()
    for probe in probes:
        probe.close()
    return [probe.resets for probe in probes]


def in_threads():
    readers = [threading.Thread(target=measure_one) for _ in range(3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()


print(measure_one())
print(measure_all())
in_threads()
