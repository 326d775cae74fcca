"""Taken before the thread is started, and given back by it once it is ready: by then nobody holds it while join() waits."""
import queue
import threading


class Writer(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self._path = path
        self._todo = queue.Queue()
        self._lock = threading.Lock()
        self.error = None
        self._lock.acquire()
        self.start()

    def run(self):
        try:
            file = open(self._path, "w")
        finally:
            self._lock.release()
        while True:
            line = self._todo.get()
            if line is None:
                break
            try:
                file.write(line)
            except OSError as error:
                with self._lock:
                    self.error = error

    def write(self, line):
        with self._lock:
            if self.error is not None:
                raise self.error
        self._todo.put(line)

    def close(self):
        self._todo.put(None)
        self.join()


def main():
    writer = Writer("lines.txt")
    writer.write("one\n")
    writer.close()


main()
