# One thread alone waits for the counter and takes it: the other one only ever frees it.
import threading
import time


class Counter:
    def __init__(self):
        self.free = False

    def serve(self):
        for guest in ("Ann", "Ben"):
            while not self.free:  # expect: TW302
                time.sleep(1)
            self.free = False
            print(guest)

    def tidy(self):
        for _ in range(2):
            input()
            self.free = True


counter = Counter()
clerk = threading.Thread(target=counter.serve)
clerk.start()
counter.tidy()
clerk.join()
