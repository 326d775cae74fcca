import threading
from dataclasses import dataclass, field


@dataclass
class Shelf:
    lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)
    label: str = "any"
    books: dict = field(default_factory=dict)  # guarded by: lock

    def put(self, title, copies):
        with self.lock:
            self.books[title] = copies

    def find(self, title):
        return self.books.get(title)  # expect: TW601


@dataclass
class Cupboard(Shelf):
    keys: list = field(default_factory=list)  # guarded by: self.lock

    def lend(self, name):
        self.keys.append(name)  # expect: TW601

    def count(self):
        with self.lock:
            return len(self.keys)


shelf = Shelf("novels", {"Emma": 2})
cupboard = Cupboard("tools")
threads = [
    threading.Thread(target=shelf.put, args=("Persuasion", 1)),
    threading.Thread(target=shelf.find, args=("Emma",)),
    threading.Thread(target=cupboard.lend, args=("ann",)),
    threading.Thread(target=cupboard.count),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
