import threading
from dataclasses import dataclass


@dataclass
class Seat:
    number: int
    guest: str | None = None


seats = [Seat(number) for number in range(6)]


def book(name):
    for seat in seats:
        if seat.guest is None:  # expect: TW103
            seat.guest = name
            return seat.number
    return None


guests = [threading.Thread(target=book, args=(name,)) for name in ("ann", "bob", "cid")]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
print([seat.guest for seat in seats])
