import threading
from urllib.request import urlopen


class Journal:
    def __init__(self):
        self.lock = threading.Lock()
        self.lines = []  # guarded by: self.lock

    def note(self, text):
        with self.lock:
            self.lines.append(text)

    def note_quickly(self, text):
        self.lines.append(text)  # expect: TW601


def visit(journal, number):
    journal.note(f"visiting {number}")
    with urlopen(f"https://example.org/{number}") as response:
        journal.note_quickly(f"{number}: {response.status}")


def main():
    journal = Journal()
    visitors = [threading.Thread(target=visit, args=(journal, n)) for n in range(4)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print("\n".join(journal.lines))


if __name__ == "__main__":
    main()
