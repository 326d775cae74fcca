import threading


class Printer:
    """`lock()` and `unlock()` do nothing any more once the printer is closed."""

    def __init__(self):
        self.guard = threading.RLock()
        self.pages = 0

    def close(self):
        self.guard = None

    def lock(self):
        if self.guard is not None:
            self.guard.acquire()

    def unlock(self):
        if self.guard is not None:
            self.guard.release()

    def put(self):
        self.pages += 1

    def test_page(self):
        with self.guard:
            self.put()


class Desk:
    def __init__(self, printer):
        self.printer = printer

    def send(self):
        self.printer.lock()
        try:
            self.printer.put()
        finally:
            self.printer.unlock()


def clerk(desk):
    for _ in range(1000):
        desk.send()


def main():
    printer = Printer()
    clerks = [threading.Thread(target=clerk, args=(Desk(printer),)) for _ in range(2)]
    for one in clerks:
        one.start()
    printer.test_page()
    for one in clerks:
        one.join()
    printer.close()


if __name__ == "__main__":
    main()
