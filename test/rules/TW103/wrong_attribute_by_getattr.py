"""An attribute that is asked for by its name is the attribute."""

import threading


class Table:
    def __init__(self):
        self.rows = {"ann": 1, "ben": 2}

    def drop(self, name):
        if name in getattr(self, "rows"):  # expect: TW103
            del self.rows[name]


def main():
    table = Table()
    threads = [threading.Thread(target=table.drop, args=("ann",)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(table.rows)


main()
