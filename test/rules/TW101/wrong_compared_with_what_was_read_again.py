"""What is compared was read after what is stored was made"""

import threading

lock = threading.Lock()
version = 0


def update():
    global version
    while True:
        with lock:
            seen = version
        new = seen + 1
        seen = version
        with lock:
            if version == seen:
                version = new  # expect: TW101
                return


threads = [threading.Thread(target=update) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(version)
