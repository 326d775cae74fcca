import threading


class Feed:
    def __init__(self):
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        while not self.done.wait(1):
            print("news")

    def stop(self):
        self.done.set()
