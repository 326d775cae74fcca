import threading
import time


class Clock:
    def __init__(self):
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.tick)
        self.thread.start()

    def tick(self):
        while not self.stopped.wait(0.1):
            print(time.strftime("%X"))

    def stop(self):
        self.stopped.set  # expect: TW216
