"""The loop holds the lock: what is told is the append that lacks it, once."""
import threading


class Log:
    def __init__(self):
        self._lock = threading.Lock()
        self._lines = []

    def put(self, line):
        with self._lock:
            self._lines.append(line)

    def warn(self, line):
        with self._lock:
            self._lines.append("WARN " + line)

    def debug(self, line):
        self._lines.append(line)  # expect: TW104

    def dump(self):
        with self._lock:
            for line in self._lines:
                print(line)


log = Log()


def work(n):
    log.put(f"start {n}")
    log.debug("step")
    log.warn("low memory")


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
log.dump()
for t in threads:
    t.join()
