"""What enters the manager makes the parts, and then starts the monitor."""

import threading
import time


class Part:
    def __init__(self):
        self.errors = 0


class Manager:
    def __init__(self):
        self.parts = {}
        self.running = threading.Event()

    def initialize(self):
        try:
            self._make()
            return True
        except OSError:
            return False

    def _make(self):
        self.parts["capture"] = Part()
        self.parts["save"] = Part()

    def start(self):
        self.running.set()
        self.monitor = threading.Thread(target=self._watch, daemon=True)
        self.monitor.start()
        return True

    def stop(self):
        self.running.clear()
        self.monitor.join(timeout=2.0)

    def __enter__(self):
        self.initialize()
        self.start()
        return self

    def __exit__(self, *what):
        self.stop()

    def _watch(self):
        while self.running.is_set():
            for name, p in self.parts.items():
                print(name, p.errors)
            time.sleep(1)


def main():
    m = Manager()
    if not m.initialize():
        return 1
    if not m.start():
        return 1
    time.sleep(10)
    m.stop()


main()
