import queue
import threading
import time

done = 0
lock = threading.Lock()
q = queue.Queue(10)
names = ["One", "Two", "Three", "Four", "Five"]


def worker():
    while not done:
        lock.acquire()  # expect: TW403:hint
        if not q.empty():
            data = q.get()
            lock.release()
            print(data)
        else:
            lock.release()
        time.sleep(0.1)


threads = []
for _ in range(3):
    t = threading.Thread(target=worker)
    t.start()
    threads.append(t)

lock.acquire()
for word in names:
    q.put(word)
lock.release()

while not q.empty():  # expect: TW302
    time.sleep(0.1)
done = 1
for t in threads:
    t.join()
