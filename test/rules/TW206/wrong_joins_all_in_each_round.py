import threading
import time


def wash(car, minutes):
    time.sleep(minutes / 100)
    print(car, "is clean")


washers = []
for car, minutes in (("bus", 5), ("taxi", 1), ("van", 3)):
    washer = threading.Thread(target=wash, args=(car, minutes))
    washers.append(washer)
    washer.start()

    for washer in washers:
        washer.join()  # expect: TW206
print("all clean")
