import threading


class Download:
    def __init__(self, on_done):
        self._lock = threading.Lock()
        self._on_done = on_done
        self._parts = 0

    def part(self):
        with self._lock:
            self._parts += 1
            if self._parts == 3:
                self._on_done(self)  # expect: TW402

    def progress(self):
        with self._lock:
            return self._parts


download = Download(lambda d: print(d.progress()))
threads = [threading.Thread(target=download.part) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
