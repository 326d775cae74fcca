import queue
import threading
import time


class Hub:
    def __init__(self):
        self.heard = queue.Queue()
        self.names = set()
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()

    def listen(self):
        while not self.ending.is_set():
            try:
                name = self.heard.get(timeout=1)
            except queue.Empty:
                continue
            self.names.add(name)

    def known(self):
        return list(self.names)


hub = Hub()
hub.heard.put("a")
time.sleep(3)
print(hub.known())
while True:
    time.sleep(1)
    print(hub.known())
