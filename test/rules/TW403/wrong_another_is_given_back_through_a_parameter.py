# The helper gives back what it is handed, which is another lock.
import threading


def leave(place, lock):
    print("leaves", place)
    lock.release()


class Worker:
    def __init__(self):
        self._run_lock = threading.Lock()
        self._door_lock = threading.Lock()
        self.alive = True

    def enter(self):
        self._door_lock.acquire()
        leave("door", self._door_lock)

    def suspend(self):
        self._run_lock.acquire()  # expect: TW403
        alive = self.alive
        if not alive:
            self._run_lock.release()
        return alive
