import concurrent.futures

weighed = set()


def weigh(parcel):
    weighed.add(parcel)


def weigh_all(parcels):
    futures = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=20) as pool:
        for parcel in parcels:
            # one scale for each
            futures.append(pool.submit(weigh, parcel))

    # Wait until all are weighed
    for future in futures:
        future.result()


weigh_all(open(__file__).readlines())
print(len(weighed) > 10)
