import threading

SEATS = 5
forks = [threading.Lock() for _ in range(SEATS)]
host = threading.Semaphore(SEATS - 1)


def dine(seat):
    for _ in range(100):
        with host:
            with forks[seat]:
                with forks[(seat + 1) % SEATS]:
                    print(seat, "eats")


philosophers = [threading.Thread(target=dine, args=(seat,)) for seat in range(SEATS)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()
