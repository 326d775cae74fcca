import threading


class Ticker:
    def __enter__(self):
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._tick)
        self.thread.start()
        return self

    def _tick(self):
        while not self.over.wait(1):
            print("tick")

    def __exit__(self, *exc):
        self.over.set()  # expect: TW217


with Ticker():
    input("Enter ends")
