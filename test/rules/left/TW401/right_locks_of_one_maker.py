"""One function makes every lock, each call another one: the lock of a page is not the one of the notes."""

import threading


def make_lock(name: str, verbose: bool = False) -> threading.Lock:
    lock = threading.Lock()
    if verbose:
        print("made the lock of", name)
    return lock


notes_lock = make_lock("notes")
notes: list[str] = []


class Pages:
    def __init__(self) -> None:
        self.locks: dict[str, threading.Lock] = {}
        self.mutex = threading.Lock()
        self.queue: list[str] = []

    def lock_of(self, page: str) -> threading.Lock:
        return self.locks.setdefault(page, make_lock(page))

    def read(self, page: str) -> None:
        with self.lock_of(page):
            self.put(page + "/next")

    def put(self, page: str) -> None:
        with self.mutex:
            self.queue.append(page)
            with notes_lock:
                notes.append(page)


pages = Pages()
threads = [threading.Thread(target=pages.read, args=(page,)) for page in ("a", "b")]
threads.append(threading.Thread(target=pages.put, args=("c",)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(pages.queue, notes)
