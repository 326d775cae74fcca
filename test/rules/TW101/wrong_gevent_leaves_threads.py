"""Only sockets are patched: threads stay threads of the system."""
from gevent import monkey

monkey.patch_all(thread=False)

import threading

served = 0


def serve():
    global served
    for _ in range(1000):
        served += 1  # expect: TW101


threads = [threading.Thread(target=serve) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(served)
