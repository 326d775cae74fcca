"""Between the start and the wait something else is done, in the round or in the methods; or others overlap."""
import threading
import time


class Kiln:
    def __init__(self, pot):
        self.pot = pot
        self.glaze = None

    def fire(self):
        self._heat = threading.Thread(target=self._burn)
        self._heat.start()

    def fire_and_paint(self):
        self._warm = threading.Thread(target=self._burn)
        self._warm.start()
        time.sleep(0.1)

    def _burn(self):
        time.sleep(0.01)
        self.glaze = "blue"

    def cool(self):
        self._heat.join()
        return self.glaze

    def rest(self):
        self._warm.join()


class Oven(Kiln):
    def cool_slowly(self):
        time.sleep(0.1)
        self._heat.join()


def paint(pot):
    time.sleep(0.02)
    return pot


for pot in ("vase", "bowl"):
    kiln = Kiln(pot)
    kiln.fire()
    paint(pot)
    print(pot, kiln.cool())
for pot in ("cup", "jug"):
    other = Kiln(pot)
    other.fire_and_paint()
    other.rest()
for pot in ("tile", "plate"):
    oven = Oven(pot)
    oven.fire()
    oven.cool_slowly()
before = None
for pot in ("tray", "lid"):
    now = Kiln(pot)
    now.fire()
    if before is not None:
        before.cool()
    before = now
