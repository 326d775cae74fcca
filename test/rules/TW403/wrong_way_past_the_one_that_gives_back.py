"""`take()` gives the lock back where it has found what it takes: it is not there to lock, and the other way keeps it."""

import threading


class Seats:
    def __init__(self, count):
        self.free = set(range(count))
        self.mutex = threading.Lock()

    def take(self, seat):
        self.mutex.acquire()  # expect: TW403
        if seat in self.free:
            self.free.remove(seat)
            self.mutex.release()
            return seat
        return None


seats = Seats(3)
threads = [threading.Thread(target=seats.take, args=(seat,)) for seat in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
