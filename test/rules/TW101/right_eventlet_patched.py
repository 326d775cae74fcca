"""Threads are green after the patch: each runs until it waits, so nothing comes between the read and the write."""
import eventlet

eventlet.monkey_patch()

import threading

served = 0


def serve():
    global served
    for _ in range(1000):
        served += 1


threads = [threading.Thread(target=serve) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(served)
