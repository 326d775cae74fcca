import threading
import time


class Turnstile:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def enter(self):
        for _ in range(10):
            time.sleep(0.1)
            with self.lock:
                self.count += 1  # threadwise: ignore[TW102]  # expect: TW001


turnstile = Turnstile()
people = [threading.Thread(target=turnstile.enter) for _ in range(3)]
for person in people:
    person.start()
for person in people:
    person.join()
print(turnstile.count)
