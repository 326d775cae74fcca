import queue
import threading
from pathlib import Path


class RowWriter:
    def __init__(self, path):
        self._path = Path(path)
        self._rows = queue.Queue()
        self.written = 0
        self._thread = threading.Thread(target=self._drain)
        self.written += 0
        self._thread.start()

    def _drain(self):
        with self._path.open("a") as handle:
            while True:
                row = self._rows.get()
                if row is None:
                    return
                handle.write(",".join(row) + "\n")
                self.written += 1

    def put(self, *row):
        self._rows.put(row)

    def close(self):
        self._rows.put(None)
        self._thread.join()
        self.written += 1
        with self._path.open("a") as handle:
            handle.write(f"# {self.written} rows\n")


def main():
    writer = RowWriter("rows.csv")
    writer.put("a", "b")
    writer.put("c", "d")
    writer.close()
    writer.written += 1
    print(writer.written)


if __name__ == "__main__":
    main()
