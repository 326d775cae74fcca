import threading


class Ledger:
    def __init__(self):
        self._rows = threading.Condition()
        self._lines = []

    def _note(self, line):
        self._lines.append(line)
        self._rows.notify()

    def add(self, line):
        with self._rows:
            self._note(line)

    def add_all(self, lines, locked):
        if not locked:
            self._rows.acquire()
        try:
            for line in lines:
                self._note(line)
        finally:
            if not locked:
                self._rows.release()

    def take(self):
        with self._rows:
            while not self._lines:
                self._rows.wait()
            return self._lines.pop()


ledger = Ledger()
readers = [threading.Thread(target=ledger.take) for _ in range(3)]
for reader in readers:
    reader.start()
ledger.add("bread")
ledger.add_all(["milk", "salt"], False)
for reader in readers:
    reader.join()
