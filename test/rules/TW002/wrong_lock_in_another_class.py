import threading
from urllib.request import urlopen


class Locked:
    def __init__(self):
        self._guard = threading.Lock()


class Journal:
    def __init__(self):
        self._access = threading.RLock()
        self._lines = []  # guarded by: self._guard  # expect: TW002

    def note(self, text):
        with self._access:
            self._lines.append(text)

    def text(self):
        with self._access:
            return "\n".join(self._lines)


def visit(journal, number):
    with urlopen(f"https://example.org/{number}") as response:
        journal.note(f"{number}: {response.status}")


def main():
    journal = Journal()
    visitors = [threading.Thread(target=visit, args=(journal, n)) for n in range(4)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print(journal.text())


if __name__ == "__main__":
    main()
