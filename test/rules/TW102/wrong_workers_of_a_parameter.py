"""What all the workers are told of was made by somebody else, before any of them."""
import threading


class Total:
    def __init__(self):
        self.lines = 0


class Reader:
    def __init__(self, path, total):
        self.path = path
        self.total = total
        self.thread = threading.Thread(target=self.read)
        self.thread.start()

    def read(self):
        with open(self.path) as file:
            for _ in file:
                self.total.lines += 1  # expect: TW102


def read_all(paths, total):
    readers = [Reader(path, total) for path in paths]
    for reader in readers:
        reader.thread.join()
    return total.lines


print(read_all(["a.txt", "b.txt"], Total()))
