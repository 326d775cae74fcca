"""The test is made under the lock, its answer kept, and acted upon when the lock is free again."""

import threading

seats = {f"A{number}": None for number in range(10)}
guests = {}
lock = threading.Lock()


def book(seat, who):
    with lock:
        free = seats[seat] is None
    if free:  # expect: TW103
        with lock:
            seats[seat] = who


def welcome(who):
    is_new = who not in guests
    if is_new:  # expect: TW103
        guests[who] = 0


def visit(seat, who):
    book(seat, who)
    welcome(who)


threads = [threading.Thread(target=visit, args=("A1", name)) for name in ["ada", "bo", "ada"]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seats, guests)
