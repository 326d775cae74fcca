import logging
import threading
import time


def logged(method):
    def wrapper(*args, **kwargs):
        result = method(*args, **kwargs)
        logging.debug("%s gave %r", method.__name__, result)
        return result

    return wrapper


def if_enabled(method):
    def wrapper(self, *args, **kwargs):
        if self.enabled:
            return method(self, *args, **kwargs)
        return None

    return wrapper


class Probe:
    def __init__(self):
        self.values = []

    def read(self, unit):
        self.values = []
        self.values.append(("C", time.time()))
        self.values.append(("rpm", time.monotonic()))
        return [value for name, value in self.values if name == unit]  # expect: TW107


class Board:
    def __init__(self):
        self.enabled = True
        self.probe = Probe()
        self.shown = {}

    @if_enabled
    @logged
    def refresh(self):
        readers = [threading.Thread(target=self._read_heat), threading.Thread(target=self._read_fans)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()

    def _read_heat(self):
        self.shown["heat"] = self.probe.read("C")

    def _read_fans(self):
        self.shown["fans"] = self.probe.read("rpm")
