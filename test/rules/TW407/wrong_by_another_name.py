import threading


class Table:
    def __init__(self):
        self._guard = threading.RLock()
        self._rows = []

    def add(self, row):
        guard = self._guard
        with guard.acquire():  # expect: TW407
            self._rows.append(row)



log_lock = threading.Lock()


def write(text):
    log_lock.acquire()
    try:
        print(text)
    finally:
        log_lock.release  # expect: TW407


def main():
    table = Table()
    threads = [threading.Thread(target=table.add, args=(n,)) for n in range(2)]
    threads += [threading.Thread(target=write, args=("row",)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    write("all")


main()
