import threading


class Buoy:
    def __init__(self, number, harbour, near):
        self.number = number
        self.harbour = harbour
        self.near = near

    def drift(self):
        if self.number == 0:
            self.harbour.alarms += 1  # expect: TW102

    def swing(self):
        if self.near:
            self.harbour.bells += 1  # expect: TW102

    def sink(self):
        if self.number == 1:
            self.harbour.losses += 1  # expect: TW102


class Harbour:
    def __init__(self):
        self.alarms = 0
        self.bells = 0
        self.losses = 0


def drift_all(buoys):
    for buoy in buoys:
        buoy.drift()


harbour = Harbour()
buoys = [Buoy(n, harbour, n < 2) for n in range(4)]
threads = [threading.Thread(target=drift_all, args=(buoys,)) for _ in range(2)]
threads += [threading.Thread(target=buoy.swing) for buoy in buoys]
threads += [threading.Thread(target=buoy.sink) for buoy in buoys for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(harbour.alarms, harbour.bells, harbour.losses)
