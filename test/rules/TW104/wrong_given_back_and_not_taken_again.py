import threading
import time


class Store:
    def __init__(self, most):
        self._lock = threading.Lock()
        self._most = most
        self._count = 0

    def _wait_for_room(self):
        """The caller has the lock, and not always has it afterwards."""
        while self._count >= self._most:
            self._lock.release()
            if self._most == 0:
                return
            time.sleep(0.1)
            self._lock.acquire()

    def put(self):
        with self._lock:
            self._wait_for_room()
            self._count += 1  # expect: TW104

    def take(self):
        with self._lock:
            self._count -= 1


def work(store):
    for _ in range(100):
        store.put()
        store.take()


def main():
    store = Store(10)
    threads = [threading.Thread(target=work, args=(store,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
