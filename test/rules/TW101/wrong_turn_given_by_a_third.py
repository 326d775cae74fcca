import threading

a = threading.Semaphore(1)
b = threading.Semaphore(0)
n = 0

def one():
    global n
    for _ in range(5):
        a.acquire()
        n += 1  # expect: TW101
        b.release()

def two():
    global n
    for _ in range(5):
        b.acquire()
        n += 1  # expect: TW101
        a.release()

def more():
    for _ in range(3):
        b.release()

ts = [threading.Thread(target=f) for f in (one, two, more)]
for t in ts: t.start()
for t in ts: t.join()
