import _thread
import multiprocessing
import threading
import time


class Engine:
    """Has a start of its own; no thread is behind it."""

    def start(self):
        print("brumm")


def tick():
    time.sleep(1)
    print("tick")


def remind(text):
    print("remember:", text)


if __name__ == "__main__":
    Engine().start()
    _thread.start_new_thread(tick, ())
    threading.Timer(30, remind, args=("tea",)).start()
    context = multiprocessing.get_context("spawn")
    context.Process(target=tick).start()
