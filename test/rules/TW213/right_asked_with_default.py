import threading
import time


class Ticker:
    def __init__(self, label):
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._tick)
        self.thread.start()
        self.label = label

    def _tick(self):
        while not self.over.is_set():
            print(getattr(self, "label", "starting"))
            time.sleep(1)

    def stop(self):
        self.over.set()
        self.thread.join()


ticker = Ticker("tick")
input("return to stop ")
ticker.stop()
