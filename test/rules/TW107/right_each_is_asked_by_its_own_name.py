"""Bays of a depot: each of two crews works on the bay that it names, and nobody goes through all of them meanwhile."""

import threading


class Bay:
    def __init__(self):
        self.crates = {}

    def store(self, number, crate):
        self.crates[number] = crate

    def weight(self):
        return sum(crate for crate in self.crates.values())


bays = {"north": Bay(), "south": Bay()}


def fill(name):
    for number in range(50):
        bays[name].store(number, number * 2)
    print(name, bays[name].weight())


def main():
    crews = [threading.Thread(target=fill, args=("north",)), threading.Thread(target=fill, args=("south",))]
    for crew in crews:
        crew.start()
    for crew in crews:
        crew.join()
    print(sum(bay.weight() for bay in bays.values()))


main()
