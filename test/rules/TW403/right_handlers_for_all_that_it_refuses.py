"""What no number is read from has a handler, which is there for all."""

import threading

scales = threading.Lock()
weights = {}


def weigh(parcel, text):
    scales.acquire()
    try:
        weights[parcel] = float(text)
        scales.release()
    except KeyError:
        scales.release()
    except Exception:
        scales.release()
        raise


one = threading.Thread(target=weigh, args=("box", "heavy"))
other = threading.Thread(target=weigh, args=("bag", "3"))
one.start()
other.start()
one.join()
other.join()
