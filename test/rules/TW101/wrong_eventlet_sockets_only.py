"""What is named is patched, and nothing else: threads stay threads of the system."""
import eventlet

eventlet.monkey_patch(socket=True)

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
