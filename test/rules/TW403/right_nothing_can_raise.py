import threading

lock = threading.Lock()
ready = False
count = 0


def finish():
    global ready, count
    lock.acquire()
    ready = True
    count += 1
    lock.release()


threads = [threading.Thread(target=finish) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(ready, count)
