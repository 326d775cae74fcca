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
        self.turned = False
        self.worker = threading.Thread(target=self.turn_now_and_then)
        self.worker.start()

    def turn_now_and_then(self):
        while True:
            with self.lock:
                self.turned = True
                self.table.turn(90)  # expect: TW405
            time.sleep(5)

    def is_turned(self):
        with self.lock:
            return self.turned


deck = Deck(sys.stdout)
deck.table.lift()
while not deck.is_turned():
    time.sleep(1)
deck.worker.join()
