import threading
import time


class Cleaner:
    def __init__(self, folder):
        self.folder = folder
        self.over = threading.Event()
        self.thread = threading.Thread(target=lambda: self._loop())
        self.thread.start()  # expect: TW213
        self.pattern = "*.tmp"

    def _loop(self):
        while not self.over.is_set():
            self._sweep()
            time.sleep(1)

    def _sweep(self):
        print("removing", self._glob())

    def _glob(self):
        return self.folder + "/" + self.pattern

    def stop(self):
        self.over.set()
        self.thread.join()


cleaner = Cleaner("/tmp")
input("return to stop ")
cleaner.stop()
