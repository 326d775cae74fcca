import threading


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.rows = {}
        self.writer = threading.Thread(target=self.save_all)
        self.writer.start()

    def get(self, key):
        with self.lock:
            return self.rows.get(key)

    def describe(self, key):
        return f"{key}: {self.get(key)}"

    def save_all(self):
        with self.lock:
            for key in list(self.rows):
                print(self.describe(key))  # expect: TW402

    def close(self):
        self.writer.join()
