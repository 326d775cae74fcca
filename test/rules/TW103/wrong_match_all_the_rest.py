import threading

parcels = ["books", "shoes", "lamp"]


def carry(van):
    while True:
        match len(parcels):  # expect: TW103
            case 0:
                return
            case left:
                print(van, left, parcels.pop())


vans = [threading.Thread(target=carry, args=(van,)) for van in "ab"]
for van in vans:
    van.start()
for van in vans:
    van.join()
