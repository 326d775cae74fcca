"""Who looks again and again, or before the thread has been told to end, does not take its work for done."""

import os
import threading
import time


class Airport:
    def __init__(self):
        self.planes = 0
        self.open = True
        self.closing = threading.Event()

    def land(self):
        for _ in range(100):
            self.planes += 1
            time.sleep(0.2)

    def guard(self):
        while self.open:  # expect: TW108
            self.seen = time.time()
            time.sleep(1)

    def sweep(self):
        while not self.closing.wait(5):
            with open(os.devnull, "w") as bin, open("runway.txt", "w") as log:
                print("swept", file=bin)
                print("swept", file=log)

    def watch(self):
        threading.Thread(target=self.land).start()  # expect: TW201:information
        rounds = 5
        while rounds > 0:
            rounds -= 1
            print("so far", self.planes)
            time.sleep(1)

    def serve(self):
        self.seen = 0
        threading.Thread(target=self.guard).start()  # expect: TW201:information
        threading.Thread(target=self.sweep).start()  # expect: TW201:information
        print("guarded at", self.seen)
        with open(os.devnull, "w") as bin:
            print("begun", file=bin)
        print(open("runway.txt").read())
        self.open = False
        self.closing.set()


airport = Airport()
airport.watch()
airport.serve()
