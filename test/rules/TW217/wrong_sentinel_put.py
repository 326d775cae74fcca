import queue
import threading


class Writer:
    def __init__(self, path):
        self.path = path
        self.lines = queue.Queue()
        self.thread = threading.Thread(target=self._write)
        self.thread.start()

    def _write(self):
        with open(self.path, "a", encoding="utf-8") as file:
            while (line := self.lines.get()) is not None:
                file.write(line)

    def put(self, line):
        self.lines.put(line)

    def close(self):
        self.lines.put(None)  # expect: TW217


writer = Writer("/tmp/lines")
writer.put("hello\n")
writer.close()
