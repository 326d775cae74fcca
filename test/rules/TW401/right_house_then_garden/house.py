import threading

lock = threading.Lock()
lamps = {"kitchen": False}


def all_off(garden):
    with lock:
        for name in lamps:
            lamps[name] = False
        garden.sprinkler(False)
