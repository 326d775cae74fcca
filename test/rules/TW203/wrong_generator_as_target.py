import threading
import time


def readings(count):
    for number in range(count):
        time.sleep(0.1)
        yield number


class Logger:
    def __init__(self):
        self.thread = threading.Thread(
            name="logger",
            target=readings(10),  # expect: TW203
        )

    def begin(self):
        self.thread.start()

    def end(self):
        self.thread.join()


logger = Logger()
logger.begin()
logger.end()
