import threading

lock = threading.Lock()
totals = {}


def add(name, text):
    lock.acquire()
    try:
        if not text:
            return
        totals[name] = totals.get(name, 0) + int(text)
    finally:
        lock.release()


threads = [threading.Thread(target=add, args=("tea", "3")) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
