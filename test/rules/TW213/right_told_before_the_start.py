"""The flag says to go on before the thread is started; what pauses it later only makes it wait."""

import threading
import time


class Monitor:
    def __init__(self):
        self.running = False
        self.paused = False
        self.thread = None

    def start(self):
        self.running = True
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        self.paused = True

    def stop(self):
        self.paused = False
        self.running = False
        self.thread.join()

    def watch(self):
        while self.paused:  # expect: TW302:information
            time.sleep(0.1)
        while self.running:  # expect: TW108:information
            print("looking")
            time.sleep(1)


monitor = Monitor()
monitor.start()
input()
monitor.stop()
