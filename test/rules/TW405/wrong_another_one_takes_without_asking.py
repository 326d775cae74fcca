"""Another thread takes items without the semaphore that counts them."""

import threading, queue
N = 4
lock = threading.Lock()
seen = []
q = queue.Queue()
sem = threading.Semaphore(0)
def thief():
    for i in range(50): print(q.get())
def prod():
    for i in range(100):
        with lock:
            seen.append(i)
        q.put(i)
        sem.release()
def cons():
    for i in range(100):
        sem.acquire()
        with lock:
            x = q.get()  # expect: TW405
ts = [threading.Thread(target=f) for f in (prod, cons, thief)]
for t in ts: t.start()
for t in ts: t.join()
