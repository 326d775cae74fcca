import threading


class Store:
    def __init__(self):
        self._rows = {}
        self._lock = threading.Lock()

    def __getitem__(self, key):
        with self._lock:
            return self._rows[key]

    def __setitem__(self, key, row):
        with self._lock:
            self._rows[key] = row


def work(store):
    store["visits"] += 1  # expect: TW102


def main():
    store = Store()
    store["visits"] = 0
    threads = [threading.Thread(target=work, args=(store,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
