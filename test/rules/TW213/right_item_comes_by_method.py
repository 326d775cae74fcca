import queue
import threading


class S:
    def __init__(self):
        self.q = queue.Queue()
        self.t = threading.Thread(target=self.loop)
        self.t.start()
        self.name = "x"

    def loop(self):
        while True:
            item = self.q.get()
            if item is None:
                return
            print(self.name, item)

    def send(self, x):
        self.q.put(x)

    def close(self):
        self.q.put(None)
        self.t.join()
