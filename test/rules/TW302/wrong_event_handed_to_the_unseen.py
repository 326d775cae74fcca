import threading

from plant import make_boiler


def heat(size):
    hot = threading.Event()
    boiler = make_boiler(size, hot)
    boiler.start()
    while not hot.is_set():  # expect: TW302
        pass
    print("hot")


heat(3)
