"""Each round forgets what the one before had, and looks whether there is more."""

import threading
from queue import Queue


class Saver(threading.Thread):
    def __init__(self, q):
        super().__init__()
        self.q = q
        self.exit = False

    def run(self):
        count = 0
        while True:  # expect: TW302:warning
            if self.exit:
                break
            data = None
            if not self.q.empty():
                data = self.q.get()
                with open("out%d.bin" % count, "wb") as f:
                    f.write(data)
                count += 1

    def stop(self):
        self.exit = True


def main():
    q = Queue(10)
    s = Saver(q)
    s.start()
    for i in range(5):
        q.put(b"x" * 100)
    s.stop()
    s.join()


main()
