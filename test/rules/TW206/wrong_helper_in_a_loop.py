import threading
import time


def ring(bell):
    time.sleep(0.1)
    print(bell, "rings")


def ring_and_wait(bell):
    ringer = threading.Thread(target=ring, args=(bell,))
    ringer.start()
    ringer.join()  # expect: TW206


class Tower:
    def __init__(self, bells):
        self.bells = bells

    def strike(self, bell):
        ringer = threading.Thread(target=ring, args=(bell,))
        ringer.start()
        ringer.join()  # expect: TW206

    def strike_all(self):
        for bell in self.bells:
            self.strike(bell)


for bell in ("high", "low"):
    ring_and_wait(bell)
Tower(["north", "south"]).strike_all()
