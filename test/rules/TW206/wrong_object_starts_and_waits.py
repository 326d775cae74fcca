"""The object of each round has a thread; the round starts it by one method and waits in another."""
import threading
import time


class Kiln:
    def __init__(self, pot):
        self.pot = pot
        self.glaze = None

    def fire(self):
        self._heat = threading.Thread(target=self._burn)
        self._heat.start()

    def _burn(self):
        time.sleep(0.01)
        self.glaze = "blue"

    def cool(self):
        self._heat.join()  # expect: TW206
        return self.glaze


class Wheel:
    def __init__(self, clay):
        self.clay = clay
        self._turning = threading.Thread(target=self._turn)

    def _turn(self):
        time.sleep(0.01)

    def turn(self):
        self._turning.start()
        return self

    def stop(self):
        self._turning.join()  # expect: TW206


class Drying(threading.Thread):
    def run(self):
        time.sleep(0.01)

    def finish(self):
        self.join()  # expect: TW206


def light(thread):
    thread.start()


for pot in ("vase", "bowl"):
    kiln = Kiln(pot)
    kiln.fire()
    print(pot, kiln.cool())
for clay in ("red", "grey"):
    wheel = Wheel(clay).turn()
    wheel.stop()
for _ in range(3):
    drying = Drying()
    drying.start()
    drying.finish()
for shelf in ("upper", "lower"):
    lamp = threading.Thread(target=time.sleep, args=(0.01,))
    light(lamp)
    lamp.join()  # expect: TW206
