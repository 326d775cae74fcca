import threading
import time


class Heater:
    def __init__(self):
        self._lock = threading.Lock()
        self._on = True
        self._thread = threading.Thread(target=self._loop)
        self._thread.start()

    def _loop(self):
        while True:
            with self._lock:
                if not self._on:
                    return
            try:
                self._heat()
            except OSError as error:
                print("gives up:", error)
                self.off()

    def _heat(self):
        with open("/dev/null") as wire:
            wire.read()
        time.sleep(1)

    def off(self):
        with self._lock:
            self._on = False

    def close(self):
        self.off()
        self._thread.join()


def main():
    heater = Heater()
    time.sleep(5)
    heater.close()


if __name__ == "__main__":
    main()
