"""An executor object has one thread, which calls the closure it was made with."""
import threading
import time
import weakref


class PeriodicExecutor:
    def __init__(self, interval, target):
        self._interval = interval
        self._target = target
        self._stopped = False
        self._thread = None
        self._thread_will_exit = False
        self._lock = threading.Lock()

    def open(self):
        with self._lock:
            if self._thread_will_exit:
                try:
                    self._thread.join()
                except ReferenceError:
                    pass
            self._thread_will_exit = False
            self._stopped = False
        started = False
        try:
            started = self._thread and self._thread.is_alive()
        except ReferenceError:
            pass
        if not started:
            thread = threading.Thread(target=self._run, daemon=True)
            self._thread = weakref.proxy(thread)
            thread.start()

    def close(self):
        self._stopped = True

    def join(self, timeout=None):
        if self._thread is not None:
            try:
                self._thread.join(timeout)
            except (ReferenceError, RuntimeError):
                pass

    def _run(self):
        while not self._stopped:  # expect: TW108
            if not self._target():
                self._stopped = True
                break
            time.sleep(self._interval)


class Checks:
    def _make_executor(self, interval=30.0, target=None):
        if target is None:

            def target():
                return True

        return PeriodicExecutor(interval=interval, target=target)

    def check_two_runs(self):
        call_count = 0

        def target():
            nonlocal call_count
            call_count += 1
            return call_count < 2

        executor = self._make_executor(interval=0.01, target=target)
        executor.open()
        executor.join(timeout=3)
        print(call_count)

    def check_open_again(self):
        called = 0

        def target():
            nonlocal called
            called += 1
            return False

        executor = self._make_executor(target=target)
        executor.open()
        executor.join(timeout=2)
        executor.open()
        executor.join(timeout=2)
        print(called)


if __name__ == "__main__":
    Checks().check_two_runs()
    Checks().check_open_again()
