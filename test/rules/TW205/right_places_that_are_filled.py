"""A list of so many places, each of which gets a thread of its own before it is started."""

import threading


def sail(number):
    print("boat", number)


boats = [None] * 4
for number in range(4):
    boats[number] = threading.Thread(target=sail, args=(number,))
for boat in boats:
    boat.start()
for boat in boats:
    boat.join()

crews = [[threading.Thread(target=sail, args=(9,))] for _ in range(2)] + [[]] * 3
for crew in crews:
    for member in crew:
        member.start()
    for member in crew:
        member.join()
