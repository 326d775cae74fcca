"""Labels for parcels: a single one is printed on the spot, and of several none has opened the printer before."""

import threading

_printer = None


def open_printer():
    return print


def printer():
    global _printer
    if _printer is None:  # expect: TW103
        _printer = open_printer()
    return _printer


def label(parcel):
    printer()("to", parcel)


def label_all(parcels):
    if len(parcels) == 1:
        label(parcels[0])
        return
    threads = [threading.Thread(target=label, args=(parcel,)) for parcel in parcels]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


label_all(["Oslo", "Rome", "Bern"])
