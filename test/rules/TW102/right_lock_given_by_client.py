import threading


class Odometer:
    """Shares its lock with whoever made it."""

    def __init__(self, lock):
        self._lock = lock
        self.metres = 0

    def drive(self, metres):
        self._lock.acquire()
        try:
            self.metres += metres
        finally:
            self._lock.release()

    def race(self, cars):
        threads = [threading.Thread(target=self.drive, args=(400,)) for _ in range(cars)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return self.metres
