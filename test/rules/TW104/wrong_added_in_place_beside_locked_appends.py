"""The one that lacks the lock is told, and not those that hold it."""
import threading


class Log:
    def __init__(self):
        self._lock = threading.Lock()
        self._lines = []

    def put(self, line):
        with self._lock:
            self._lines.append(line)

    def more(self, lines):
        self._lines += lines  # expect: TW104


log = Log()


def work(n):
    log.put(f"start {n}")
    log.more(["a", "b"])


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log._lines)
