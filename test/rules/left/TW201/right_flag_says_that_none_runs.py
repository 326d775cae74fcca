"""Whoever goes on when the flag says that no thread runs has waited for them all."""

import threading
import time


def work(n):
    time.sleep(n)


def main(items):
    threads = [threading.Thread(target=work, args=(i,)) for i in items]
    for thread in threads:
        thread.start()
    finished = False
    while not finished:  # expect: TW302:information
        finished = not any(t.is_alive() for t in threads)
        time.sleep(0.5)
    print("done")


main([1, 2])
