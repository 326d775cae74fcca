import threading
import time

guests = {}


def stay(name):
    guests[name] = time.monotonic()
    time.sleep(0.1)
    guests.pop(name, None)


stays = [threading.Thread(target=stay, args=(name,)) for name in ("Ada", "Bo", "Cy")]
for one in stays:
    one.start()
for one in stays:
    one.join()
