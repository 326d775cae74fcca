"""A lock that is given back while the reader waits under another one guards the tray all the same: whoever fills it has it."""
import threading
import time


class Tray:
    def __init__(self):
        self.readers = threading.Lock()
        self.lock = threading.Lock()
        self.turn = threading.Lock()
        self.letters = []

    def next_letter(self):
        with self.readers:
            self.lock.acquire()
            try:
                while not self.letters:
                    self.turn.acquire()
                    self.lock.release()
                    self._look(self.turn)
                    self.lock.acquire()
                letter = self.letters[0]
                del self.letters[0]
            finally:
                self.lock.release()
        return letter

    def _look(self, turn):
        time.sleep(0.1)
        turn.release()

    def deliver(self, letter):
        self.lock.acquire()
        try:
            self.letters.append(letter)
        finally:
            self.lock.release()


def read_all(tray):
    while True:
        print(tray.next_letter())


tray = Tray()
for _ in range(2):
    threading.Thread(target=read_all, args=(tray,), daemon=True).start()
for number in range(10):
    tray.deliver(number)
