import threading

pallets = 0


def unload(van, crates):
    global pallets
    for crate in range(crates):
        pallets += 1
        lane = "left"
        label = f"P{pallets:04}"
        if pallets % 2 == 0:
            lane = "right"
        print(van, "brings", label, "to the", lane)


vans = [threading.Thread(target=unload, args=(van, 50)) for van in ("north", "south")]
for van in vans:
    van.start()
for van in vans:
    van.join()
