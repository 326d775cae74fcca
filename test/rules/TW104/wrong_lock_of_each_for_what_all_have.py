import threading

N = 5
forks = [threading.Lock() for _ in range(N)]
eaten = 0


def amount(i):
    return i + 1


def use(i):
    global eaten
    with forks[i]:
        eaten += amount(i)  # expect: TW104


ts = [threading.Thread(target=use, args=(i,)) for i in range(N)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(eaten)
