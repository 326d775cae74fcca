import threading


class Semaphore(threading.Semaphore):
    def release(self, n=1):
        for _ in range(n):
            threading.Semaphore.release(self)

    signal = release
    wait = threading.Semaphore.acquire


N = 0
MUTEX = Semaphore(1)


def inc():
    global N
    for _ in range(1000):
        MUTEX.wait()
        N += 1
        MUTEX.signal()


threads = [threading.Thread(target=inc) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(N)
