import sys
import threading

screen = threading.RLock()


class Screen:
    def __init__(self):
        self.terminal = sys.stdout

    def write(self, message):
        with screen:
            self.terminal.write(message)

    def flush(self):
        self.terminal.flush()


def close():
    with screen:
        print("closing")


sys.stdout = Screen()
worker = threading.Thread(target=close)
worker.start()
close()
worker.join()
