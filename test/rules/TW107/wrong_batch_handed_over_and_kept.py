import sys
import threading


def send(batch):
    for line in batch:  # expect: TW107
        print(line)


def tell(rows):
    for row in rows:  # expect: TW107
        print(row)


class Log:
    def __init__(self):
        self.rows = []
        self.all = []

    def add(self, row):
        self.rows.append(row)
        if len(self.rows) > 5:
            self.all.append(self.rows)
            threading.Thread(target=tell, args=(self.rows,), daemon=True).start()
            self.rows = []

    def end(self):
        # What was handed over is still in this list.
        for rows in self.all:
            rows.append("end")


def main():
    log = Log()
    batch = []
    for line in sys.stdin:
        log.add(line)
        log.end()
        batch.append(line)
        if len(batch) >= 10:
            threading.Thread(target=send, args=(batch,), daemon=True).start()
            batch.append("sent")
            batch = []


main()
