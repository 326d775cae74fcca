"""A comprehension as a statement: its list of methods is made and thrown away."""

import threading

weights = {}


def weigh(parcel):
    weights[parcel] = len(parcel)


scales = [threading.Thread(target=weigh, args=(parcel,)) for parcel in ("book", "lamp")]
[scale.start() for scale in scales]
[scale.join for scale in scales]  # expect: TW216
print(weights)
