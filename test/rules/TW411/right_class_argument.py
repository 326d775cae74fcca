import threading


class Pool:
    _lock = threading.Lock()
    _instances = {}

    @classmethod
    def of(cls, name):
        with cls._lock:
            if name not in cls._instances:
                cls._instances[name] = cls()
            return cls._instances[name]


ts = [threading.Thread(target=Pool.of, args=("a",)) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
