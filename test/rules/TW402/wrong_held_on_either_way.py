import threading

lock = threading.Lock()
count = 0


def work():
    global count
    if not lock.acquire(False):  # expect: TW403
        print("busy")
        lock.acquire()  # expect: TW403
    count += 1
    with lock:  # expect: TW402
        print(count)
    lock.release()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
