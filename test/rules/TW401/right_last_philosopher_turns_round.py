import threading

SEATS = 5
forks = [threading.Lock() for _ in range(SEATS)]


def dine(seat):
    left, right = seat, (seat + 1) % SEATS
    first, second = min(left, right), max(left, right)
    for _ in range(100):
        with forks[first]:
            with forks[second]:
                print(seat, "eats")


philosophers = [threading.Thread(target=dine, args=(seat,)) for seat in range(SEATS)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
