"""One of two reactors patches the threads, and the other one leaves them: which it is, nobody knows."""

import sys
import threading

from eventlet_reactor import EventletReactor
from thread_reactor import ThreadReactor

hits = 0


def work():
    global hits
    for _ in range(100_000):
        hits += 1  # expect: TW101


reactor = EventletReactor if "green" in sys.argv else ThreadReactor
reactor.prepare()
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(hits)
