import threading
import time
from queue import Queue


class Printer:
    """Prints what comes in, one sheet in a second."""

    def __init__(self):
        self.sheets = Queue()
        self.lock = threading.Lock()
        self.on = True
        self.paper = 100
        self.press = threading.Thread(target=self.work)

    def is_on(self, loudly=False):
        self.lock.acquire()
        on = self.on and self.paper > 0
        self.lock.release()
        if loudly and not on:
            print("off, or out of paper")
        return on

    def work(self):
        while self.is_on():  # expect: TW302
            if not self.sheets.empty():
                self.press_one(self.sheets.get())
                time.sleep(1)

    def press_one(self, sheet):
        with self.lock:
            self.paper -= 1
        print(sheet)

    def switch_off(self):
        with self.lock:
            self.on = False
        self.press.join()


printer = Printer()
printer.press.start()
for number in range(3):
    printer.sheets.put(number)
printer.switch_off()
