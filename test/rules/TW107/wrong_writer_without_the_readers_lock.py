"""The readers take a lock that the writer does not."""
import threading


class Store:
    def __init__(self):
        self.mutex = threading.Semaphore(1)
        self.write_lock = threading.Semaphore(1)
        self.readers = 0
        self.items = {}

    def start_read(self):
        self.mutex.acquire()
        self.readers += 1
        if self.readers == 1:
            self.write_lock.acquire()
        self.mutex.release()

    def end_read(self):
        self.mutex.acquire()
        self.readers -= 1
        if self.readers == 0:
            self.write_lock.release()
        self.mutex.release()

    def put(self, key, value):
        if key not in self.items:
            self.items[key] = value

    def show(self):
        self.start_read()
        for key, value in self.items.items():  # expect: TW107
            print(key, value)
        self.end_read()


store = Store()
threads = [threading.Thread(target=store.put, args=(number, number)) for number in range(8)]
threads += [threading.Thread(target=store.show) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
