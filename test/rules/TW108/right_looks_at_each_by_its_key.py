import threading
import time


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.paused = False
        self.stop = threading.Event()

    def run(self):
        while not self.stop.is_set():
            self.paused = True
            time.sleep(1)
            self.paused = False
            time.sleep(1)


class Foreman(threading.Thread):
    def __init__(self):
        super().__init__()
        self.workers = {}
        for i in range(3):
            self.workers[i] = Worker()
            self.workers[i].start()

    def any_idle(self):
        for w in self.workers:
            if not self.workers[w].paused:
                return True
        return False

    def run(self):
        for _ in range(10):
            time.sleep(2)
            if self.any_idle():
                print("give it work")


f = Foreman()
f.start()
f.join()
