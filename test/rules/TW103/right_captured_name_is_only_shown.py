"""Each job works on the parcel that it was given; the name that the loop binds anew is only looked at for a message."""
from concurrent.futures import ThreadPoolExecutor
from functools import partial


class Parcel:
    def __init__(self, label):
        self.label = label
        self.is_packed = False

    def pack(self):
        if not self.is_packed:
            self.wrap()

    def wrap(self):
        self.is_packed = True


class Depot:
    def __init__(self, labels):
        self.labels = labels

    def make(self, label):
        return Parcel(label)

    def send_all(self):
        def told(outcome, parcel):
            print(parcel.label, outcome)

        def work(job, tell):  # expect: TW106
            try:
                tell(job())
            except OSError as problem:
                print("one of them failed, not sure which:", last, problem)

        parcels = [self.make(label) for label in self.labels]
        with ThreadPoolExecutor(4) as pool:
            for parcel in parcels:
                last = partial(told, parcel=parcel)
                pool.submit(work, parcel.pack, last)

