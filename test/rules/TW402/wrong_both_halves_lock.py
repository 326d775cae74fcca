import threading


class Diary:
    def __init__(self):
        self._lock = threading.Lock()
        self.lines = []
        self.count = 0

    def add(self, line):
        with self._lock:
            self.lines.append(line)
        with self._lock:
            self.count += 1

    def add_all(self, lines):
        with self._lock:
            for line in lines:
                self.add(line)  # expect: TW402


diary = Diary()
writers = [threading.Thread(target=diary.add_all, args=(["sun", "rain"],)) for _ in range(2)]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
