import threading
from contextlib import nullcontext


class Printer:
    def __init__(self, guard=None):
        self.guard = guard
        self.pages = 0

    def put(self):
        with self.guard or nullcontext():
            self.pages += 1

    def test_page(self):
        guard = self.guard
        if guard:
            guard.acquire()
        try:
            self.pages += 1
        finally:
            if guard:
                guard.release()


def clerk(printer):
    for _ in range(1000):
        printer.put()


def main():
    printer = Printer(threading.Lock())
    clerks = [threading.Thread(target=clerk, args=(printer,)) for _ in range(2)]
    for one in clerks:
        one.start()
    printer.test_page()
    for one in clerks:
        one.join()
    alone = Printer()
    alone.put()
    print(printer.pages, alone.pages)


if __name__ == "__main__":
    main()
