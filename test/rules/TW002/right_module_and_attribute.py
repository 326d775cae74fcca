import threading
from urllib.request import urlopen

total = 0  # guarded by: total_lock


class Meter:
    def __init__(self):
        self._readings = []  # guarded by: self._lock
        self._lock = threading.Lock()

    def read(self, number):
        global total
        with urlopen(f"http://plant.local/{number}") as response:
            value = int(response.read())
        with self._lock:
            self._readings.append(value)
        with total_lock:
            total += value


total_lock = threading.RLock()


def main():
    meter = Meter()
    threads = [threading.Thread(target=meter.read, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(total)


if __name__ == "__main__":
    main()
