import queue
import threading


class Saver(threading.Thread):
    def __init__(self, path):
        super().__init__(name="saver")
        self.path = path
        self.lines = queue.Queue(maxsize=1000)

    def run(self):
        with open(self.path, "w") as target:
            for line in iter(self.lines.get, None):
                target.write(line + "\n")

    def close(self):
        self.lines.put(None)
        self.join()
