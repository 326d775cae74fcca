import threading

SEATS = 5
forks = [threading.Lock() for _ in range(SEATS)]
meals = [0] * SEATS


def dine(seat):
    for _ in range(100):
        first, second = sorted((forks[seat], forks[(seat + 1) % SEATS]), key=id)
        with first:
            with second:
                meals[seat] += 1


philosophers = [threading.Thread(target=dine, args=(seat,)) for seat in range(SEATS)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
print(meals)
