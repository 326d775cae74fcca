import threading

N = 5
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N


def dine(i):
    low = min(i, (i + 1) % N)
    high = max(i, (i + 1) % N)
    for _ in range(10):
        with forks[low]:
            with forks[high]:
                meals[i] += 1


ts = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
