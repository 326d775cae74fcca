import threading
import time


class Batch:
    def __init__(self, names):
        self.names = names

    def run(self):
        for name in self.names:
            print("batch item", name)


def warm_up():
    time.sleep(1)


def main():
    worker = threading.Thread(target=warm_up)
    worker.start()
    worker.join()
    worker = Batch(["x", "y"])
    worker.run()


main()
