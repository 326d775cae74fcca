import signal
import time


class Service:
    def __init__(self):
        self.running = True

    def run(self):
        signal.signal(signal.SIGTERM, self.stop)  # expect: TW502
        while self.running:  # expect: TW108
            time.sleep(1)

    def stop(self, number, frame):
        self.running = False
