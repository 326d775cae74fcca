import threading


class Pot:
    def __init__(self):
        self.litres = 0


pots = [Pot() for _ in range(3)]


def pour(number, times):
    if number == 0:
        print("the first one begins")
    for _ in range(times):
        pots[number].litres += 1


cooks = [threading.Thread(target=pour, args=(number, 100)) for number in (0, 1, 2)]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
print([pot.litres for pot in pots])
