import threading

import locks
from locks import seats_lock as guard_lock

seats = {"stalls": 40, "circle": 25}


def book(area, count):
    with guard_lock:
        seats[area] -= count


def cancel(area, count):
    locks.seats_lock.acquire()
    seats[area] += count
    locks.seats_lock.release()


clerks = [
    threading.Thread(target=book, args=("stalls", 2)),
    threading.Thread(target=book, args=("stalls", 4)),
    threading.Thread(target=cancel, args=("stalls", 1)),
]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
print(seats)
