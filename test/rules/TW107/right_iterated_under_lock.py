import threading
from urllib.request import urlopen


class Batch:
    def __init__(self):
        self._changed = threading.Condition()
        self._parts = []

    def _render(self):
        return "\n".join(part.strip() for part in self._parts)

    def add(self, part):
        with self._changed:
            self._parts.append(part)
            self._changed.notify()

    def wait_for(self, count):
        with self._changed:
            while len(self._parts) < count:
                self._changed.wait()
            longest = max(len(part) for part in self._parts)
            return longest, self._render()


def fetch(batch, number):
    with urlopen(f"https://example.org/{number}") as response:
        batch.add(response.read().decode())


def main():
    batch = Batch()
    threads = [threading.Thread(target=fetch, args=(batch, n)) for n in range(6)]
    for thread in threads:
        thread.start()
    print(batch.wait_for(3))
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
