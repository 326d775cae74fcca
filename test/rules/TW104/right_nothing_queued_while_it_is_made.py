import threading
import time


class Outbox:
    """The sender has nothing to do before the first post(), and that is a call on the finished object."""

    def __init__(self):
        self.lock = threading.Lock()
        self.letters = []
        threading.Thread(target=self.deliver, daemon=True).start()
        self.last = None

    def deliver(self):
        while True:
            time.sleep(1)
            with self.lock:
                if not self.letters:
                    continue
                self.last = self.letters.pop(0)
                print("sent", self.last)

    def post(self, letter):
        with self.lock:
            self.letters.append(letter)

    def report(self):
        with self.lock:
            return self.last


outbox = Outbox()
while True:
    outbox.post(input("letter: "))
    print("last:", outbox.report())
