import queue
import threading
from pathlib import Path


class RowWriter:
    def __init__(self, path):
        self._rows = queue.Queue()
        self._lock = threading.Lock()
        self._path = Path(path)
        self._written = 0  # guarded by: self._rows  # expect: TW002
        self._thread = threading.Thread(target=self._drain)
        self._thread.start()

    def put(self, row):
        self._rows.put(row)

    def written(self):
        with self._lock:
            return self._written

    def _drain(self):
        with self._path.open("a") as handle:
            for row in iter(self._rows.get, None):
                handle.write(",".join(row) + "\n")
                with self._lock:
                    self._written += 1

    def close(self):
        self._rows.put(None)
        self._thread.join()


if __name__ == "__main__":
    writer = RowWriter("rows.csv")
    writer.put(["a", "b"])
    print(writer.written())
    writer.close()
