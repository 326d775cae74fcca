import threading

weighed = set()


def weigh(parcel):
    weighed.add(parcel)


def weigh_all(parcels):
    threads = []
    for parcel in parcels:
        # one scale for each
        thread = threading.Thread(target=weigh, args=(parcel,))
        threads.append(thread)
        thread.start()

        # Wait until all are weighed
    for thread in threads:
        thread.join()


weigh_all(open(__file__).readlines())
print(len(weighed) > 10)
