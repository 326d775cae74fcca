# Whoever suspends the worker takes over the lock, which the worker has had given back by a helper, and the worker's own `finally` gives
# it back once it goes on.
import threading


class Pause:
    def __init__(self):
        self._cond = threading.Condition()
        self.count = 0

    def wait_check(self, lock):
        with self._cond:
            if self.count > 0:
                lock.release()
                while self.count > 0:
                    self._cond.wait()

    def add(self, n):
        with self._cond:
            self.count += n
            self._cond.notify_all()


class Worker:
    def __init__(self):
        self._run_lock = threading.Lock()
        self._pause = Pause()
        self._quit = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        try:
            self._run_lock.acquire()
            while not self._quit.wait(0.01):
                self._pause.wait_check(self._run_lock)
        finally:
            self._run_lock.release()

    def suspend(self):
        self._pause.add(1)
        self._run_lock.acquire()
        alive = self.thread.is_alive()
        if not alive:
            self._run_lock.release()
        return alive

    def resume(self):
        self._pause.add(-1)

    def stop(self):
        self._quit.set()
        self.thread.join()
