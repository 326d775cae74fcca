import threading
import time


class Log:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._beat)
        self.thread.start()

    def _beat(self):
        while not self.stop.is_set():
            self.file.write("alive\n")
            time.sleep(1)

    def close(self):
        self.stop.set()  # expect: TW217
        self.file.close()


log = Log("/tmp/log")
time.sleep(3)
log.close()
