import threading
from urllib.request import urlopen


class Ledger:
    def __init__(self):
        self._lock = threading.Lock()
        self._entries = []

    def _record(self, text):  # requires lock: self._mutex  # expect: TW002
        self._entries.append(text)

    def post(self, number):
        with urlopen(f"http://bank.local/{number}") as response:
            text = response.read().decode()
        with self._lock:
            self._record(text)


def main():
    ledger = Ledger()
    clerks = [threading.Thread(target=ledger.post, args=(n,)) for n in range(4)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()


if __name__ == "__main__":
    main()
