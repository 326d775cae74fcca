"""Each caller holds a lock of its own business around the call; none of these is there for the list."""
import threading
import time


class Timers:
    def __init__(self):
        self.added = []

    def add(self, timer):
        self.added.append(timer)  # expect: TW105

    def serve(self):
        while self.added:
            print(self.added.pop())  # expect: TW105


timers = Timers()


class Connection:
    def __init__(self):
        self.lock = threading.RLock()
        self.closed = False

    def close(self):
        with self.lock:
            if not self.closed:
                self.closed = True
                timers.add("close")


def work():
    connection = Connection()
    timers.add("begin")
    connection.close()


def serve():
    for _ in range(10):
        timers.serve()
        time.sleep(0.1)


threading.Thread(target=serve, daemon=True).start()
workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
