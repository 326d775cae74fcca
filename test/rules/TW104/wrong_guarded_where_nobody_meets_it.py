"""The class has a lock for it, held where the threads are done; the change beside other threads goes without."""

import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._total = 0

    def add(self):
        with self._lock:
            self._total += 1

    def total(self):
        with self._lock:
            return self._total


class Stepped(Counter):
    def __init__(self, step):
        super().__init__()
        self.step = step

    def add(self):
        self._total += self.step  # expect: TW104


class Session:
    opened = 0

    def __init__(self):
        self.lock = threading.Lock()

    def use(self):
        with self.lock:
            Session.opened += 1  # expect: TW104


def visit():
    Session().use()


def main():
    stepped, plain = Stepped(2), Counter()
    threads = [threading.Thread(target=stepped.add) for _ in range(3)]
    threads += [threading.Thread(target=plain.add) for _ in range(3)]
    threads += [threading.Thread(target=work) for work in (visit, visit)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(stepped.total(), plain.total(), Session.opened)


main()
