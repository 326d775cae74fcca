"""Rooms of an inn: two guests who find the same one free are both written into the book."""

import threading


class Rooms:
    def __init__(self, numbers):
        self.lock = threading.Lock()
        self.open = set(numbers)

    def is_open(self, number):
        with self.lock:
            return number in self.open

    def close(self, number):
        with self.lock:
            self.open.discard(number)


rooms = Rooms(range(1, 12))
book = []


def check_in(guest, number):
    if rooms.is_open(number):  # expect: TW103
        rooms.close(number)
        book.append((guest, number))  # expect: TW105


guests = [threading.Thread(target=check_in, args=(name, 3)) for name in ("Ida", "Jon")]
for one in guests:
    one.start()
for one in guests:
    one.join()
