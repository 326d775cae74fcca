"""Who is given a seat has the lock, and gives it back by leave(); who is given none does not."""

import threading

lock = threading.Lock()
free = [1, 2]


def take():
    lock.acquire()
    if not free:
        lock.release()
        return None
    return free[0]


def visit():
    if take() is not None:
        print("sits")
        lock.release()


guests = [threading.Thread(target=visit) for _ in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
