import sys
import threading

if sys.version_info.major == 2:
    _Semaphore = threading._Semaphore
else:
    _Semaphore = threading.Semaphore


class Semaphore(_Semaphore):
    pass


N = 0
MUTEX = Semaphore(1)


def inc():
    global N
    for _ in range(1000):
        MUTEX.acquire()
        N += 1
        MUTEX.release()


threads = [threading.Thread(target=inc) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(N)
