"""The nap ends a round of a loop that goes on with the lock: it stands for the work that this is there for."""
import threading
import time


class Kitchen:
    def __init__(self):
        self.lock = threading.Lock()
        self.served = 0

    def cook(self, dishes):
        with self.lock:
            for dish in dishes:
                if dish == "soup":
                    time.sleep(0.5)
                    continue
                self.served += 1

    def count(self):
        with self.lock:
            return self.served


kitchen = Kitchen()
cooks = [threading.Thread(target=kitchen.cook, args=(["soup", "rice"],)) for _ in range(2)]
for cook in cooks:
    cook.start()
print(kitchen.count())
for cook in cooks:
    cook.join()
