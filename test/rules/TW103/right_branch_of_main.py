"""Only main asks for the store to be opened; the threads take the other branch, which can only read or complain."""
import threading

_store = None


class Store:
    def __init__(self, path):
        self.path = path

    def names(self):
        return ["a", "b"]


def store(create=False, path=None):
    global _store
    if _store is None:
        if create:
            _store = Store(path)
        else:
            raise RuntimeError("not opened yet")
    return _store


def list_names():
    print(store().names())


store(create=True, path="names.db")
readers = [threading.Thread(target=list_names) for _ in range(3)]
for reader in readers:
    reader.start()
store(create=True)
for reader in readers:
    reader.join()
