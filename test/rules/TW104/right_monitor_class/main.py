import threading
import time

from parking import Parking


def car(parking, seconds):
    if parking.enter():
        time.sleep(seconds)
        parking.leave()


def main():
    parking = Parking(2)
    cars = [threading.Thread(target=car, args=(parking, 0.1 * n)) for n in range(5)]
    for thread in cars:
        thread.start()
    with parking:
        parking.free += 1
    for thread in cars:
        thread.join()
    print(parking.free, parking.turned_away)


if __name__ == "__main__":
    main()
