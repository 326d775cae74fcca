"""The threads ask for the store to be opened too: each may find none and open one."""
import threading

_store = None


class Store:
    def names(self):
        return ["a", "b"]


def store(create=False):
    global _store
    if _store is None:  # expect: TW103
        if create:
            _store = Store()
        else:
            raise RuntimeError("not opened yet")
    return _store


def list_names():
    print(store(create=True).names())


readers = [threading.Thread(target=list_names) for _ in range(3)]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
print(store().names())
