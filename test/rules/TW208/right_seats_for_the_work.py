"""As many threads as lines, of which five are at work at a time: the seats are what bounds them."""

import sys
import threading

seats = threading.Semaphore(5)


def fetch(line):
    with seats:
        print(line)


threads = []
for line in sys.stdin:
    thread = threading.Thread(target=fetch, args=(line,))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
