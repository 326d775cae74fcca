import threading


class Base:
    def __init__(self):
        self.__total = 0.5


class Counter(Base):
    def __init__(self):
        super().__init__()
        self.__total = 0
        self._lock = threading.Lock()

    def run(self):
        for _ in range(100):
            with self._lock:
                self.__total += 1

    def show(self):
        print(self.__total)


counter = Counter()
threads = [threading.Thread(target=counter.run) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
counter.show()
