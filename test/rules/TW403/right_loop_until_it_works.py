import threading
import time

lock = threading.Lock()
moves = []


def move(step):
    while not lock.acquire(False):
        time.sleep(0.01)
    try:
        moves.append(step())
    finally:
        lock.release()


threads = [threading.Thread(target=move, args=(time.time,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
