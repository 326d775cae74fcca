"""Which of the baskets a packer is handed, nobody can tell; the one that is read here is not among them."""

import threading


class Basket:
    def __init__(self):
        self.items = set()


def pack(basket):
    for number in range(100):
        basket.items.add(number)


def in_background(function, *args):
    threading.Thread(target=function, args=args, daemon=True).start()


apples, pears, plums, grapes, figs = Basket(), Basket(), Basket(), Basket(), Basket()


def show(*baskets):
    for basket in baskets:
        for item in basket.items:
            print(item)


in_background(print, apples)
in_background(print, pears)
in_background(print, plums)
in_background(print, grapes)
in_background(pack, figs)
show(apples)
show(pears)
