"""main() fills the store before anybody else gets it: a lock of its class says nothing of that."""

import threading

import server


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._rows = {}

    def load(self, rows):
        for key, value in rows:
            self._rows[key] = value
        for key in self._rows:  # expect: TW107:hint
            print("loaded", key)

    def put(self, key, value):
        with self._lock:
            self._rows[key] = value

    def get(self, key):
        with self._lock:
            return self._rows.get(key)


def main():
    store = Store()
    store.load([("a", 1), ("b", 2)])
    server.run(store)


if __name__ == "__main__":
    main()
