import queue
import threading


class Printer:
    """The lock keeps apart who adds and who empties; the thread takes its pages without it."""

    def __init__(self):
        self.pages = queue.Queue()
        self.adding = threading.Lock()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            page = self.pages.get()
            print(page)

    def add(self, page):
        with self.adding:
            self.pages.put(page)

    def clear(self):
        with self.adding:
            while not self.pages.empty():  # expect: TW103
                self.pages.get()


printer = Printer()
for number in range(10):
    printer.add(number)
printer.clear()
