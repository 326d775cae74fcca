import threading
import time


def bake(tray):
    time.sleep(1)
    print("baked", tray)


ovens = []
for tray in range(4):
    oven = threading.Thread(target=bake, args=(tray,))
    oven.start()
    for other in ovens:
        other.join()
    ovens.append(oven)
for oven in ovens:
    oven.join()
