import threading


class Index:
    def __init__(self, name):
        self.lock = threading.Lock()
        self.file = open(name, "rb")

    def read(self, start, size):
        self.lock.acquire()  # expect: TW403
        self.file.seek(start)
        try:
            return self.file.read(size)
        finally:
            self.lock.release()


index = Index("genome.fa")
for _ in range(3):
    threading.Thread(target=index.read, args=(0, 10)).start()  # expect: TW201:hint
