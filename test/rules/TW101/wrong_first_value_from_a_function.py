"""Nothing at the top binds `seen`, but `reset` does."""

import threading


def reset():
    global seen
    seen = 0


def count():
    global seen
    for _ in range(1000):
        seen += 1  # expect: TW101


reset()
threads = [threading.Thread(target=count) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seen)
