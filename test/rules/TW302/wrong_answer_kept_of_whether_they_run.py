"""A flag keeps whether any thread runs: to ask it is to wait for them all, late."""

import threading
import time


def work(n):
    time.sleep(n)


def main(items):
    threads = []
    for i in items:
        threads.append(threading.Thread(target=work, args=(i,)))
        threads[-1].start()
    finished = False
    while not finished:  # expect: TW302:information
        finished = True
        for thread in threads:
            if thread.is_alive():
                finished = False
                time.sleep(0.5)
                break
    print("done")


main([1, 2])
