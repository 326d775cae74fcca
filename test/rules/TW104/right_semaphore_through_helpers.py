import threading

turn = threading.Semaphore(1)
total = 0


def lock():
    turn.acquire()


def unlock():
    turn.release()


def add():
    global total
    for _ in range(1000):
        lock()
        total += 1
        unlock()


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
