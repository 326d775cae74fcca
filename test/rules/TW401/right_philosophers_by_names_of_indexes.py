"""The numbers of their forks have names, and these come in one order for all, or the other way round for the last."""

import threading

SEATS = 5

forks = [threading.Lock() for _ in range(SEATS)]
spoons = [threading.Lock() for _ in range(SEATS)]
knives = [threading.Lock() for _ in range(SEATS)]
sticks = [threading.Lock() for _ in range(SEATS)]


def with_forks(seat):
    left, right = seat, (seat + 1) % SEATS
    low, high = min(left, right), max(left, right)
    with forks[low]:
        with forks[high]:
            print(seat, "eats")


def with_spoons(seat):
    left, right = seat, (seat + 1) % SEATS
    if seat == SEATS - 1:
        left, right = right, left
    with spoons[left], spoons[right]:
        print(seat, "eats soup")


def with_knives(seat):
    first = seat if seat < SEATS - 1 else 0
    second = seat + 1 if seat < SEATS - 1 else seat
    with knives[first]:
        with knives[second]:
            print(seat, "cuts")


class WithSticks(threading.Thread):
    def __init__(self, index):
        super().__init__()
        self.left, self.right = sorted((index, (index + 1) % SEATS))

    def run(self):
        with sticks[self.left]:
            with sticks[self.right]:
                print(self.left, "eats rice")


for eat in (with_forks, with_spoons, with_knives):
    guests = [threading.Thread(target=eat, args=(seat,)) for seat in range(SEATS)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()

guests = [WithSticks(seat) for seat in range(SEATS)]
for guest in guests:
    guest.start()
for guest in guests:
    guest.join()
