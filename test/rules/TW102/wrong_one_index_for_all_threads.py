import threading


class Pot:
    def __init__(self):
        self.litres = 0


pots = [Pot() for _ in range(3)]
by_name = {}
for name in ("soup", "stew"):
    by_name[name] = Pot()


def pour(number, times):
    for _ in range(times):
        pots[number].litres += 1  # expect: TW102


def stir(name):
    for _ in range(100):
        by_name[name].litres += 1  # expect: TW102


cooks = [threading.Thread(target=pour, args=(0, 100)) for _ in range(4)]
for _ in range(2):
    cooks.append(threading.Thread(target=stir, args=("stew",)))
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
print(pots[0].litres, by_name["stew"].litres)
