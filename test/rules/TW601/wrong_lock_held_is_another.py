import threading


class Shop:
    def __init__(self):
        self.a = threading.Lock()
        self.b = threading.Lock()
        self.stock = 10  # guarded by: self.a
        self._t = threading.Thread(target=self._sell)
        self._t.start()

    def _sell(self):
        with self.b:
            self.stock -= 1  # expect: TW601

    def restock(self):
        with self.a:
            self.stock += 5

    def close(self):
        self._t.join()
