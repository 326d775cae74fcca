import threading


class Printer:
    def __init__(self):
        self.guard = threading.RLock()
        self.tray = None
        self.pages = 0

    def fill(self, tray):
        self.tray = tray

    def put(self):
        if self.tray is not None:
            self.guard.acquire()
        self.pages += 1  # expect: TW104
        if self.tray is not None:
            self.guard.release()

    def test_page(self):
        with self.guard:
            self.pages += 1


def clerk(printer):
    for _ in range(1000):
        printer.put()


def main():
    printer = Printer()
    clerks = [threading.Thread(target=clerk, args=(printer,)) for _ in range(2)]
    for one in clerks:
        one.start()
    printer.fill("A4")
    printer.test_page()
    for one in clerks:
        one.join()
    print(printer.pages)


if __name__ == "__main__":
    main()
