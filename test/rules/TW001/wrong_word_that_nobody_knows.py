# threadwise: skip-file  # expect: TW001
import threading

# threadwise: the lock of each shelf is its own
shelves = {}


def stock(name):
    shelves[name] = shelves.get(name, 0) + 1  # threadwise: off  # expect: TW101 TW001


def take(name):
    shelves[name] -= 1  # threadwise: ignroe[TW101]  # expect: TW101 TW001


clerks = [threading.Thread(target=stock, args=("tea",)), threading.Thread(target=take, args=("tea",))]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
