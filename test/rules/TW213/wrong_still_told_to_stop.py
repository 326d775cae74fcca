"""The loop asks a flag that still has the value by which stop() ends it when the thread is started."""

import threading
import time


class Monitor:
    def __init__(self):
        self.running = False
        self.thread = None

    def start(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()  # expect: TW213
        self.running = True

    def stop(self):
        self.running = False
        self.thread.join()

    def watch(self):
        while self.running:  # expect: TW108:information
            print("looking")
            time.sleep(1)


monitor = Monitor()
monitor.start()
input()
monitor.stop()
