import threading
from dataclasses import dataclass


@dataclass
class Seat:
    number: int
    guest: str | None = None


seats = [Seat(number) for number in range(6)]


def book(name, number):
    for seat in seats:
        if seat.number == number and seat.guest is None:
            seat.guest = name


guests = [threading.Thread(target=book, args=(name, number)) for number, name in enumerate(["ann", "bob", "cid"])]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
print([seat.guest for seat in seats])
