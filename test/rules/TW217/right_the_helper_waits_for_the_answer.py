import queue
import threading


class Printer:
    class Feeder(threading.Thread):
        def __init__(self, printer):
            super().__init__()
            self.printer = printer
            self.ending = threading.Event()
            self.ended = threading.Event()

        def end(self):
            self.ending.set()
            self.ended.wait()

        def run(self):
            while not self.ending.is_set():
                self.printer.sheets.get(timeout=1)
            self.ended.set()

    def __init__(self):
        self.sheets = queue.Queue()
        self.feeder = self.Feeder(self)
        self.feeder.start()

    def close(self):
        self.feeder.end()
        print("paper out")


printer = Printer()
printer.close()
