import threading
import time


class Engine(threading.Thread):
    def __init__(self):
        super().__init__()
        self.paused = threading.Event()

    def run(self):
        for step in range(10):
            while self.paused.is_set():  # expect: TW302
                time.sleep(0.1)
            print(step)

    def pause(self):
        self.paused.set()

    def resume(self):
        self.paused.clear()


engine = Engine()
engine.start()
engine.pause()
input("Enter goes on")
engine.resume()
engine.join()
