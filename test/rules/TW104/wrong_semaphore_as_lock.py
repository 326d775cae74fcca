import threading

turn = threading.Semaphore(1)
total = 0


def add():
    global total
    for _ in range(1000):
        turn.acquire()
        total += 1
        turn.release()


def take():
    global total
    for _ in range(1000):
        total -= 1  # expect: TW104


threads = [threading.Thread(target=add), threading.Thread(target=take)]
for t in threads:
    t.start()
for t in threads:
    t.join()
