import multiprocessing
import threading
import time


class Child(multiprocessing.Process):
    def run(self):
        print("child")


def tick():
    while True:
        time.sleep(1)


if __name__ == "__main__":
    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    child = Child()
    child.start()  # expect: TW503
    child.join()
