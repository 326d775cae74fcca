from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore


def give_back(seats, work, *args):
    try:
        return work(*args)
    finally:
        seats.release()


def weigh(parcels, scales):
    total = 0
    seats = Semaphore(scales)

    def weigh_one(parcel):
        nonlocal total
        total += parcel.grams()  # expect: TW101

    with ThreadPoolExecutor(max_workers=scales) as pool:
        tasks = []
        for parcel in parcels:
            seats.acquire()
            tasks.append(pool.submit(give_back, seats, weigh_one, parcel))
        for task in tasks:
            task.result()
    return total
