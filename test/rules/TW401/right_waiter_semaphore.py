import threading

N = 5
forks = [threading.Lock() for _ in range(N)]
room = threading.Semaphore(N - 1)


def dine(i):
    for _ in range(10):
        with room:
            with forks[i]:
                with forks[(i + 1) % N]:
                    print(i, "eats")


ts = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
