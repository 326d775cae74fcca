"""The answer of a test is kept under a name, and acted upon before the lock is given back."""

import threading

seats = {f"A{number}": None for number in range(10)}
lock = threading.Lock()


def book(seat, who):
    with lock:
        free = seats[seat] is None
        if free:
            seats[seat] = who
    return free


threads = [threading.Thread(target=book, args=("A1", f"guest {number}")) for number in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(seats)
