"""What the target needs is put where the thread takes it from, before it starts."""
from threading import Thread


class Parcel(Thread):
    def __init__(self, weight):
        super().__init__(target=self._carry)
        self.weight = weight

    def start(self, *stops):
        self._args = (self.weight, stops)
        super().start()

    @staticmethod
    def _carry(weight, stops):
        print(weight, stops)


parcel = Parcel(3)
parcel.start("bridge", "mill")
parcel.join()
