"""What is called after the start says that its own work is completed; of the thread's it says nothing."""

import threading
import time


class Clock:
    began = {}

    @classmethod
    def start(cls, name):
        cls.began[name] = time.time()

    @classmethod
    def stop(cls, name):
        print(f"{name} completed in {time.time() - cls.began.pop(name):.6f} seconds")


def look():
    with open("news.txt") as news:
        print(len(news.read()))


def main():
    thread = threading.Thread(target=look)
    thread.start()  # expect: TW201 information
    Clock.start("drawing")
    for row in range(20):
        print("-" * row)
    Clock.stop("drawing")


main()
