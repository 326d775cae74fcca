"""The end of the function takes the lock where it means to give it back."""
import threading
import time


class Panel:
    def __init__(self):
        self._lock = threading.Lock()
        self.rows = []
        poll = threading.Thread(target=self.poll, daemon=True)
        poll.start()

    def poll(self):
        while True:
            self._lock.acquire()
            try:
                self.rows.append(time.time())
            finally:
                self._lock.release()
            time.sleep(1)

    def sort(self):
        self._lock.acquire()  # expect: TW403:hint
        try:
            self.rows.sort()
        except TypeError:
            pass
        finally:
            self._lock.acquire()  # expect: TW402 TW403:hint


if __name__ == "__main__":
    panel = Panel()
    time.sleep(3)
    panel.sort()
