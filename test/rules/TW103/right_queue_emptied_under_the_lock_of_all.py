import queue
import threading


class Printer:
    """Whoever takes a page holds the lock from the look on."""

    def __init__(self):
        self.pages = queue.Queue()
        self.taking = threading.Lock()
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while not self.closed.wait(0.1):
            with self.taking:
                page = None if self.pages.empty() else self.pages.get()
            print(page)

    def add(self, page):
        self.pages.put(page)

    def clear(self):
        with self.taking:
            while not self.pages.empty():
                self.pages.get()

    def close(self):
        self.closed.set()
        self.thread.join()


printer = Printer()
for number in range(10):
    printer.add(number)
printer.clear()
printer.close()
