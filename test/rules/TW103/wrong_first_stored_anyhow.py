import threading
import time

seen = {}


def visit(key):
    first = seen.get(key) is None
    seen[key] = True
    if first:  # expect: TW103
        time.sleep(0.01)
        seen[key] = False
        print("first", key)


threads = [threading.Thread(target=visit, args=("a",)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
