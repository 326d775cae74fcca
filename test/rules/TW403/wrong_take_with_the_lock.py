"""A function called take gives the lock back at its end; where nothing is free it comes back with it."""

import threading

lock = threading.Lock()
free = [1, 2]


def take():
    lock.acquire()  # expect: TW403
    if not free:
        return None
    seat = free[0]
    lock.release()
    return seat


guests = [threading.Thread(target=take) for _ in range(3)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
