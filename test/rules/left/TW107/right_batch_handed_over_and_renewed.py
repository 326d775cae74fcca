import sys
import threading


def spawn(fn, *args):
    thread = threading.Thread(target=fn, args=args)
    thread.start()
    return thread


def send(batch):
    for line in batch:
        print(line)
    batch.clear()


class Log:
    def __init__(self):
        self.rows = []
        self.threads = []

    def add(self, row):
        self.rows.append(row)
        if len(self.rows) > 5:
            self.threads.append(spawn(send, self.rows))
            self.rows = []

    def close(self):
        for thread in self.threads:
            thread.join()


def main():
    log = Log()
    batch = []
    threads = []
    for line in sys.stdin:
        log.add(line)
        batch.append(line)
        if len(batch) >= 10:
            thread = threading.Thread(target=send, args=(batch,))
            thread.start()
            threads.append(thread)
            batch = []
    for thread in threads:
        thread.join()
    log.close()


main()
