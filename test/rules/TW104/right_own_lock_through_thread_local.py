"""A thread-local carries the reference to a pool, whose own lock is held."""
import threading

thread_state = threading.local()


def _worker(executor, queue):
    thread_state.executor = executor
    while True:
        with executor._lock:
            if executor._rejoin:
                thread, event = executor._rejoin.pop()
                event.set()
                break
        queue.get()()


def rejoin():
    thread = threading.current_thread()
    event = threading.Event()
    e = thread_state.executor
    with e._lock:
        e._rejoin.append((thread, event))
    event.wait()


class Pool:
    def __init__(self, queue):
        self._rejoin = []
        self._lock = threading.Lock()
        self._queue = queue

    def grow(self):
        t = threading.Thread(target=_worker, args=(self, self._queue), daemon=True)
        t.start()


def task():
    rejoin()


def main(queue):
    pool = Pool(queue)
    pool.grow()
    pool.grow()
    queue.put(task)
