import threading

visits = {}


def visit(name):
    with threading.Lock():
        visits[name] = visits.get(name, 0) + 1


threads = [threading.Thread(target=visit, args=("ada",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
