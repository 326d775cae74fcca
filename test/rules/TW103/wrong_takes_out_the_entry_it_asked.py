import threading
import time

groups = {"a": ["x", "y"], "b": ["z"]}


def dissolve(key, member):
    if member in groups[key]:  # expect: TW103
        time.sleep(0.01)
        del groups[key]


threads = [threading.Thread(target=dissolve, args=("a", "x")) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
