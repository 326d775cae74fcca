import threading
import time


class ThreadedClock:
    def __init__(self, period):
        self.period = period
        self.daemon = True
        self.name = "clock"
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.run, name=self.name)

    def start(self):
        self.thread.start()

    def run(self):
        while not self.over.wait(self.period):
            print(time.strftime("%X"))

    def close(self):
        self.over.set()
        self.thread.join()


clock = ThreadedClock(1.0)
clock.start()
input("return to stop ")
clock.close()
