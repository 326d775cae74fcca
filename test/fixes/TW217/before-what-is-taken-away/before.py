import queue
import threading


class Journal:
    def __init__(self, path):
        self.file = open(path, "w")
        self.lines = queue.Queue()
        self.thread = threading.Thread(target=self.write)
        self.thread.start()

    def write(self):
        while (line := self.lines.get()) is not None:
            self.file.write(line)

    def close(self):
        self.lines.put(None)
        self.file.close()


journal = Journal("/dev/null")
journal.lines.put("begun")
journal.close()
print("closed")
