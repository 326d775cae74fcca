import threading


class Probe:
    def __init__(self, pin):
        self.pin = pin
        self.resets = 0
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()

    def watch(self):
        while not self.closed.wait(0.1):
            self.resets += 1  # expect: TW102

    def reset(self):
        self.resets += 1  # expect: TW102

    def close(self):
        self.closed.set()
        self.thread.join()


def main():
    probes = [Probe(pin) for pin in range(4)]
    for probe in probes:
        probe.reset()
    for probe in probes:
        probe.close()
    print(sum(probe.resets for probe in probes))


main()
