import threading
from concurrent.futures import ThreadPoolExecutor


class Sorter:
    def __init__(self):
        self.sorted = 0
        self._lock = threading.Lock()
        self.pool = ThreadPoolExecutor(max_workers=3)

    def put(self, letters):
        for letter in letters:
            self.pool.submit(self.sort, letter)
        self.pool.shutdown()

    def sort(self, letter):
        shelf = letter[0]
        with self._lock:
            self.sorted += 1
            print(f"{letter} goes to {shelf}, {self.sorted} so far")


Sorter().put(["Ada", "Bob", "Cleo"])
