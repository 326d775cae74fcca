import threading
import time


def wash(car):
    time.sleep(0.01)
    print(car, "is clean")


washers = []
for number in range(9):
    washer = threading.Thread(target=wash, args=(number,))
    washers.append(washer)
    washer.start()
    if len(washers) == 3:
        for washer in washers:
            washer.join()
        washers = []

for day in ("Monday", "Tuesday"):
    washers = [threading.Thread(target=wash, args=(f"{day} {number}",)) for number in range(3)]
    for washer in washers:
        washer.start()
    for washer in washers:
        washer.join()
    print(day, "is over")
