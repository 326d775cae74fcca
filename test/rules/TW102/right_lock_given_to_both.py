import threading
from urllib.request import urlopen


class Shared:
    def __init__(self):
        self.hits = 0


class Probe:
    def __init__(self, host, shared, guard):
        self.host = host
        self._shared = shared
        self._guard = guard

    def run(self):
        for _ in range(5):
            with urlopen(f"http://{self.host}/") as response:
                response.read()
            with self._guard:
                self._shared.hits += 1


def main():
    shared = Shared()
    guard = threading.Lock()
    east = Probe("east.local", shared, guard)
    west = Probe("west.local", shared, guard)
    threads = [threading.Thread(target=probe.run) for probe in (east, west)]
    for thread in threads:
        thread.start()
    with guard:
        shared.hits += 1
    for thread in threads:
        thread.join()
    print(shared.hits)


if __name__ == "__main__":
    main()
