import threading
import time


class Engine:
    def __init__(self):
        self.seen = 0
        self.watch = threading.Thread(target=self.look, daemon=True)

    def load(self):
        print("loading", self.seen)
        if not self.watch.is_alive():
            self.watch.start()

    def look(self):
        while True:
            try:
                self.load()
                time.sleep(2)
            except OSError as error:
                print(error)


engine = Engine()
engine.load()
time.sleep(60)
engine.load()
