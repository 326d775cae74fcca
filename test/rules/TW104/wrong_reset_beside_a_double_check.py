import threading


class Pool:
    def close(self):
        pass


_pool = None
_pool_lock = threading.Lock()


def get_pool():
    global _pool
    if _pool is None:
        with _pool_lock:
            if _pool is None:
                _pool = Pool()
    return _pool


def reset_pool():
    global _pool
    _pool = None  # expect: TW104
