import threading

boats = ["Ida", "Ole", "Una"]
boats_lock = threading.Lock()


def call_out():
    with boats_lock:
        snapshot = list(boats)
    for boat in snapshot:
        print(boat)


def leave(boat):
    with boats_lock:
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
