"""Philosophers who give the numbers of their forks names first: the one on the left is that of the seat by another name."""

import threading

SEATS = 5

forks = [threading.Lock() for _ in range(SEATS)]
spoons = [threading.Lock() for _ in range(SEATS)]
knives = [threading.Lock() for _ in range(SEATS)]
sticks = [threading.Lock() for _ in range(SEATS)]


def with_forks(seat):
    left, right = seat, (seat + 1) % SEATS
    with forks[left]:
        with forks[right]:  # expect: TW401
            print(seat, "eats")


def with_spoons(seat):
    own = seat
    next_one = (own + 1) % SEATS
    first, second = own, next_one
    with spoons[first], spoons[second]:  # expect: TW401
        print(seat, "eats soup")


def with_knives(seat):
    after = seat + 1 if seat < SEATS - 1 else 0
    knives[seat].acquire()
    knives[after].acquire()  # expect: TW401
    print(seat, "cuts")
    knives[after].release()
    knives[seat].release()


class WithSticks(threading.Thread):
    def __init__(self, index):
        super().__init__()
        self.left = index
        self.right = (index + 1) % SEATS

    def run(self):
        with sticks[self.left]:
            with sticks[self.right]:  # expect: TW401
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
