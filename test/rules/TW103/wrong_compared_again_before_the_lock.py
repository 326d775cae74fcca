"""The second look comes before the lock that the store is made under"""

import threading

lock = threading.Lock()
version = 0


def update():
    global version
    while True:
        with lock:
            seen = version
        new = seen + 1
        if version == seen:  # expect: TW103
            with lock:
                version = new
            return


threads = [threading.Thread(target=update) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(version)
