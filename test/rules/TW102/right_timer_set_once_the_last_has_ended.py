import threading
import time


class Sender:
    def __init__(self):
        self.timer = None
        self.sent = 0

    def push(self):
        if self.timer is None or not self.timer.is_alive():
            self.timer = threading.Timer(1, self.flush)
            self.timer.start()

    def flush(self):
        self.sent += 1


def main():
    sender = Sender()
    while True:
        sender.push()
        time.sleep(0.1)


main()
