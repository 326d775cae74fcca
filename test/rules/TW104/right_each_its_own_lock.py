import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Station:
    def __init__(self, name):
        self.name = name
        self._read_lock = threading.Lock()
        self._error_lock = threading.Lock()
        self._reads = 0
        self._errors = 0

    def poll(self):
        try:
            with urlopen(f"http://{self.name}.local/") as response:
                response.read()
        except OSError:
            with self._error_lock:
                self._errors += 1
        else:
            with self._read_lock:
                self._reads += 1

    def forgive(self):
        with self._error_lock:
            self._errors = 0

    def summary(self):
        return f"{self.name}: {self._reads} reads, {self._errors} errors"


def poll_and_forgive(station):
    station.poll()
    station.forgive()
    station.poll()


def main():
    stations = [Station(name) for name in ("north", "south", "west")]
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(poll_and_forgive, s) for s in stations for _ in range(3)]
        for future in futures:
            future.result()
    for station in stations:
        print(station.summary())


if __name__ == "__main__":
    main()
