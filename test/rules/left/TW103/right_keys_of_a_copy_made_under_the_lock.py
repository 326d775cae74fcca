import threading

parcels = {}
shelf = threading.Lock()


def deliver(first):
    for number in range(first, first + 50):
        with shelf:
            parcels[number] = "box"


def hand_out():
    with shelf:
        numbers = list(parcels)
    for number in numbers:
        if number in parcels:
            with shelf:
                del parcels[number]


couriers = [threading.Thread(target=deliver, args=(first,)) for first in (0, 500)]
couriers.append(threading.Thread(target=hand_out))
for courier in couriers:
    courier.start()
for courier in couriers:
    courier.join()
