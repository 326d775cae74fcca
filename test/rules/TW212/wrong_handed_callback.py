import threading
import time


def watch(level, on_full):
    while level() < 100:
        time.sleep(1)
    on_full()


class Tank:
    def __init__(self):
        self.begun = time.monotonic()
        self.watcher = threading.Thread(target=watch, args=(self.level, self.shut))

    def open(self):
        self.watcher.start()

    def level(self):
        return 10 * (time.monotonic() - self.begun)

    def shut(self):
        print("valve shut")
        self.watcher.join()  # expect: TW212


tank = Tank()
tank.open()
input("return to shut the valve ")
tank.shut()
