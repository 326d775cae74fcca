import threading
import time
from urllib.request import urlopen


class StoppableThread(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stopped = False

    def stop(self):
        self._stopped = True
        self.join()

    def stopped(self):
        return self._stopped

    def run(self):
        while not self.stopped():  # expect: TW108
            with urlopen("http://hub.local/beat") as response:
                response.read()
            time.sleep(2)


def main():
    thread = StoppableThread()
    thread.start()
    input("Enter stops ")
    thread.stop()


if __name__ == "__main__":
    main()
