import threading


def send(errand, args=()):
    hand = threading.Thread(target=errand, args=args)
    hand.start()
    return hand


def sweep(room):
    print(room)


def carry(crate, floor):
    print(crate, floor)


errands = [(sweep, ("hall",)), (carry, ("oranges", 2))]
hands = [send(errand, args) for errand, args in errands]
hands.append(send(sweep, ("attic",)))
for hand in hands:
    hand.join()
