import threading


class Monitor:
    def __init__(self):
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def start(self):
        self.thread.start()

    def _watch(self):
        while not self.done.wait(5):
            print("alive")

    def stop(self):
        self.done.set()
        self.thread.join()
