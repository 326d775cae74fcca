import threading

lock = threading.Lock()
total = 0


def add():
    global total
    lock.acquire  # expect: TW407
    total += 1
    lock.release  # expect: TW407


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
