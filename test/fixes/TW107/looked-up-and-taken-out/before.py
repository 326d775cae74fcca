import threading

boats = ["Ida", "Ole", "Una"]


def call_out():
    for boat in boats:
        print(boat)


def leave(boat):
    berth = boats.index(boat)
    boats.remove(boat)
    print("berth", berth, "is free")


calls = threading.Thread(target=call_out)
trips = [threading.Thread(target=leave, args=(boat,)) for boat in ("Ida", "Una")]
calls.start()
for trip in trips:
    trip.start()
for trip in trips:
    trip.join()
calls.join()
