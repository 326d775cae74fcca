"""A list of methods that somebody has, and calls later."""

import threading


def weigh(parcel):
    print(len(parcel))


scales = [threading.Thread(target=weigh, args=(parcel,)) for parcel in ("book", "lamp")]
for begin in [scale.start for scale in scales]:
    begin()
waits = [scale.join for scale in scales]
for wait in waits:
    wait()
[scale.name for scale in scales]
