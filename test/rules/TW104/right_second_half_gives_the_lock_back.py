"""One call takes the lock and the next gives it back: between the two the lock is held, whoever makes the calls."""

import threading

_stage = threading.RLock()
_scene = None


def raise_curtain(scene):
    global _scene
    _stage.acquire()
    _scene = scene


def drop_curtain():
    global _scene
    _scene = None
    _stage.release()


class Crane:
    def __init__(self, motor):
        self.motor = motor
        self._claim = threading.Lock()
        self.load = None
        self.lifted = 0

    def _let_go(self):
        self._claim.release()

    def hook(self, load):
        self._claim.acquire()
        self.load = load
        self.lifted += 1
        self.motor.lift(load, self._landed)

    def _landed(self, status):
        try:
            print(status, self.load)
        finally:
            self.load = None
            self._claim.release()

    def unhook(self):
        self.load = None
        self.lifted -= 1
        self._let_go()
