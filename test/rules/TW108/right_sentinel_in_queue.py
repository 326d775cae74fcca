import queue
import threading
from pathlib import Path


class Writer:
    def __init__(self, path):
        self._queue = queue.Queue()
        self._path = Path(path)
        self._closed = False
        self._thread = threading.Thread(target=self._drain)
        self._thread.start()

    def write(self, text):
        if self._closed:
            raise ValueError("writer is closed")
        self._queue.put(text)

    def close(self):
        if self._closed:
            return
        self._closed = True
        self._queue.put(None)
        self._thread.join()

    def _drain(self):
        with self._path.open("a") as handle:
            while True:
                text = self._queue.get()
                if text is None:
                    break
                handle.write(text)


if __name__ == "__main__":
    writer = Writer("out.txt")
    writer.write("one\n")
    writer.close()
