import threading

seats = 3


def sell():
    global seats
    if seats > 0:  # expect: TW103
        seats = seats - 1


sell()
counters = [threading.Thread(target=sell) for _ in range(4)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(seats)
