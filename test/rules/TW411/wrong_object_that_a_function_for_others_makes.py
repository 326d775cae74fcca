"""Nobody here calls the function that opens the archive: it is there for others, as the class is."""

import threading


class Archive:
    def __init__(self, scan):
        self._door = threading.Lock()
        self._pages = {}
        self._scan = scan

    def page(self, number):
        with self._door:
            if number not in self._pages:
                self._pages[number] = self._scan(number)  # expect: TW411:hint
            return self._pages[number]


def open_archive(scan):
    archive = Archive(scan)
    readers = [threading.Thread(target=archive.page, args=(number,)) for number in (1, 2, 3)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return archive
