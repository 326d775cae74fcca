import sys
import threading
import time


class Turntable:
    def __init__(self, line):
        self.line = line

    def send(self, text, settle=0.0):
        print(text, file=self.line)
        time.sleep(settle)

    def lift(self):
        self.send("lift")

    def turn(self, degrees):
        self.send(f"turn {degrees}", 0.05)


class Deck:
    def __init__(self, line):
        self.table = Turntable(line)
        self.lock = threading.Lock()
        self.up = False
        self.worker = threading.Thread(target=self.raise_now_and_then)
        self.worker.start()

    def raise_now_and_then(self):
        while True:
            with self.lock:
                self.up = True
                self.table.lift()
            time.sleep(5)

    def is_up(self):
        with self.lock:
            return self.up


deck = Deck(sys.stdout)
deck.table.turn(90)
while not deck.is_up():
    time.sleep(1)
deck.worker.join()
