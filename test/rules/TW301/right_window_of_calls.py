import threading
import time
from collections import deque

lock = threading.Lock()
calls = deque()


def allowed():
    """What is taken out was put in once: all the rounds together are no more than the calls."""
    now = time.monotonic()
    with lock:
        while calls and calls[0] < now - 1:
            calls.popleft()
        calls.append(now)
        return len(calls) < 10


def client(number):
    print(number, allowed())


threads = [threading.Thread(target=client, args=(number,)) for number in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
