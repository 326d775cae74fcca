import time
from abc import ABC, abstractmethod


class Maker(ABC):
    @abstractmethod
    def make(self):
        """Gives the function that does the work."""


class SoapMaker(Maker):
    def make(self):
        return self._stir

    def _stir(self):
        time.sleep(1)
        print("stirred")
