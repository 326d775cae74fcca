import threading

N = 5
forks = [threading.Lock() for _ in range(N)]
plates = [0] * N


def amount(i):
    return i + 1


def use(i):
    with forks[i]:
        plates[i] += amount(i)


ts = [threading.Thread(target=use, args=(i % N,)) for i in range(2 * N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(plates)
