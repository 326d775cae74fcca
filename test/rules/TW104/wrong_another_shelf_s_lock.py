import threading

SHELVES = 4
locks = [threading.Lock() for _ in range(SHELVES)]
total = 40


def sell(shelf):
    global total
    with locks[shelf]:
        total -= 1  # expect: TW104


def clerk():
    for round in range(8):
        sell(round % SHELVES)


clerks = [threading.Thread(target=clerk) for _ in range(3)]
for one in clerks:
    one.start()
for one in clerks:
    one.join()
print(total)
