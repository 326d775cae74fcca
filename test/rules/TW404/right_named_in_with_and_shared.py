"""A lock that gets its name in the `with`, and is handed on."""

import threading


def lay_out(cards):
    with (table := threading.RLock()):
        dealers = [threading.Thread(target=deal, args=(card, table)) for card in cards]
        for dealer in dealers:
            dealer.start()
        print("all wait for the table")
    for dealer in dealers:
        dealer.join()


def deal(card, table):
    with table:
        print(card)


lay_out(["ace", "king"])
