"""The function stands in the module: all calls set the attribute of one object, here without the lock."""
import threading
import time

lock = threading.Lock()


def expire():
    time.sleep(1)
    with lock:
        expire.count += 1


expire.count = 0


def wait():
    thread = threading.Thread(target=expire, daemon=True)
    thread.start()
    with lock:
        expire.count += 1
    thread.join()
    expire.count -= 1  # expect: TW104


threads = [threading.Thread(target=wait) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
