import queue
import threading
import time


class Load(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self._news = queue.Queue()

    def run(self):
        for percent in range(0, 101, 10):
            time.sleep(0.3)
            self._news.put(percent)

    def news(self):
        while True:
            try:
                yield self._news.get_nowait()
            except queue.Empty:
                return
