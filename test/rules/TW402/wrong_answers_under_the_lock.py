import threading
from concurrent.futures import Future


class Stream:
    def __init__(self):
        self._lock = threading.Lock()
        self._pending = []

    def send(self, message):
        future = Future()
        with self._lock:
            self._pending.append(future)
        future.add_done_callback(self._done)
        return future

    def _done(self, future):
        with self._lock:
            self._pending.remove(future)

    def answer(self, value):
        with self._lock:
            for future in self._pending:
                future.set_result(value)  # expect: TW402


s = Stream()
s.send("x")
t = threading.Thread(target=s.answer, args=(3,))
t.start()
t.join()
