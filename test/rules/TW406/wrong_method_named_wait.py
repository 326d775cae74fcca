"""A method that only waits leaves looking to its callers, and none of them looks."""
import threading


class Signal:
    def __init__(self):
        self.condition = threading.Condition()

    def wait(self):
        with self.condition:
            self.condition.wait()  # expect: TW406

    def give(self):
        with self.condition:
            self.condition.notify()


class Shelf:
    def __init__(self):
        self.condition = threading.Condition()
        self.books = []

    def wait(self):
        with self.condition:
            self.condition.wait()

    def put(self, book):
        with self.condition:
            self.books.append(book)
            self.condition.notify()


def greet(signal):
    signal.wait()
    print("woken")


def read(shelf):
    while not shelf.books:
        shelf.wait()
    print("something to read")


def main():
    signal = Signal()
    shelf = Shelf()
    waiting = [
        threading.Thread(target=greet, args=(signal,)),
        threading.Thread(target=read, args=(shelf,)),
    ]
    for thread in waiting:
        thread.start()
    signal.give()
    shelf.put("Walden")
    for thread in waiting:
        thread.join()


main()
