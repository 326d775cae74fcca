# What stands before the put comes before the get; the parcels are changed after it, too.
import queue
import threading


class Parcel:
    def __init__(self, street):
        self.street = street
        self.stamps = 0
        self.weight = 1

    def weigh(self, grams):
        self.weight += grams  # expect: TW102


class Letter:
    def __init__(self):
        self.stamps = 0
        self.lines = 0


parcels = queue.Queue()
letters = queue.Queue()


def pack():
    for street in ("Elm", "Oak", "Ash"):
        parcel = Parcel(street)
        parcel.stamps += 1
        parcels.put(parcel)
        print("packed", street)
        if street != "Oak":
            parcel.stamps += 2  # expect: TW102
        parcel.weigh(30)
    parcels.put(None)


def send():
    while True:
        parcel = parcels.get()
        if parcel is None:
            return
        parcel.stamps += 1  # expect: TW102
        parcel.weight -= 1  # expect: TW102


def write():
    for _ in range(3):
        letter = Letter()
        letters.put(("first class", letter))
        letter.lines += 12  # expect: TW102
    letters.put(("none", None))


def post():
    while True:
        kind, letter = letters.get()
        if letter is None:
            return
        letter.lines += 1  # expect: TW102
        print(kind, letter.lines)


threads = [threading.Thread(target=work) for work in (pack, send, write, post)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
