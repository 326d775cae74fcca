import threading
import time


class Engine:
    def __init__(self):
        self.watch = threading.Thread(target=self.look, daemon=True)

    def load(self):
        print("loading")
        if not self.watch.is_alive():
            self.watch.start()  # expect: TW205

    def look(self):
        for _ in range(30):
            print("looking")
            time.sleep(2)


engine = Engine()
engine.load()
time.sleep(600)
engine.load()
