import threading

cells = [threading.Lock() for _ in range(10)]


def walk():
    for i in range(9):
        with cells[i]:
            with cells[i + 1]:
                print(i)


walkers = [threading.Thread(target=walk) for _ in range(3)]
for walker in walkers:
    walker.start()
for walker in walkers:
    walker.join()
