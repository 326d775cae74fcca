import threading


class Tank:
    def __init__(self, name):
        self.name = name
        self.litres = 0

    def fill(self):
        for _ in range(1000):
            self.litres += 1


def announced(tank):
    print("tank", tank.name)
    return tank


north = announced(Tank("north"))
south = announced(Tank("south"))
east = announced(Tank("east"))
west = announced(Tank("west"))
roof = announced(Tank("roof"))
yard = announced(Tank("yard"))

threads = [threading.Thread(target=roof.fill), threading.Thread(target=yard.fill)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(roof.litres, yard.litres)
