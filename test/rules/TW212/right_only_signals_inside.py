import threading
import time


class Countdown:
    def __init__(self, seconds):
        self.seconds = seconds
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._count)

    def begin(self):
        self.thread.start()

    def request_stop(self):
        self.over.set()

    def stop(self):
        self.request_stop()
        self.thread.join()

    def _count(self):
        end = time.monotonic() + self.seconds
        while not self.over.wait(0.5):
            if time.monotonic() > end:
                print("lift-off")
                self.request_stop()


countdown = Countdown(10)
countdown.begin()
input("return to stop ")
countdown.stop()
