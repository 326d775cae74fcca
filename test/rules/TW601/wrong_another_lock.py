import threading
from urllib.request import urlopen


class Router:
    def __init__(self):
        self._table_lock = threading.Lock()
        self._stats_lock = threading.Lock()
        self._table = {}  # guarded by: self._table_lock
        self._lookups = 0  # guarded by: self._stats_lock

    def learn(self, name):
        with urlopen(f"http://names.local/{name}") as response:
            address = response.read().decode()
        with self._table_lock:
            self._table[name] = address

    def lookup(self, name):
        with self._stats_lock:
            self._lookups += 1
            return self._table.get(name)  # expect: TW601


def main():
    router = Router()
    learners = [threading.Thread(target=router.learn, args=(name,)) for name in ("a", "b")]
    for learner in learners:
        learner.start()
    print(router.lookup("a"))
    for learner in learners:
        learner.join()


if __name__ == "__main__":
    main()
