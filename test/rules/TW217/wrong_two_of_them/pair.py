import threading


class Pair:
    def __init__(self):
        self.end = threading.Event()
        self.first = threading.Thread(target=self._beat, args=("tick",))
        self.second = threading.Thread(target=self._beat, args=("tock",))
        self.first.start()
        self.second.start()

    def _beat(self, word):
        while not self.end.wait(1):
            print(word)

    def close(self):
        self.end.set()  # expect: TW217
