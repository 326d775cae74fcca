"""A weight that is no number leaves the scales locked: only what is missing was thought of."""

import threading

scales = threading.Lock()
weights = {}


def weigh(parcel, text):
    scales.acquire()  # expect: TW403:warning
    try:
        weights[parcel] = float(text)
        print(weights["limit"] - weights[parcel])
        scales.release()
    except KeyError:
        scales.release()
        raise


one = threading.Thread(target=weigh, args=("box", "heavy"))
other = threading.Thread(target=weigh, args=("bag", "3"))
one.start()
other.start()
one.join()
other.join()
