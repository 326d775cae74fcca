"""Whoever goes on where `stopped` is set and something else is not so has not waited for it."""

import threading
import time

stopped = threading.Event()
rounds = 0


def work():
    global rounds
    while not stopped.is_set():
        rounds += 1  # expect: TW101
        time.sleep(0.1)


def tell(word=""):
    if stopped.is_set() and word != "stopped":
        return
    print(word)


def main():
    global rounds
    worker = threading.Thread(target=work)
    worker.start()
    tell("started")
    for _ in range(5):
        rounds += 1  # expect: TW101
        time.sleep(1)
    stopped.set()
    worker.join()
    tell("stopped")


main()
