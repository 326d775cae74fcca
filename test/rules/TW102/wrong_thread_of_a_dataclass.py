import threading
import time
from dataclasses import dataclass, field


@dataclass
class Boiler:
    target: float
    degrees: float = field(default=20.0, init=False)

    def __post_init__(self):
        self._heater = threading.Thread(target=self._heat, daemon=True)
        self._heater.start()

    def _heat(self):
        while True:
            self.degrees += 0.5  # expect: TW102
            time.sleep(1)

    def pour_in(self, cold):
        self.degrees -= cold  # expect: TW102


boiler = Boiler(90)
boiler.pour_in(5)
time.sleep(3)
boiler.pour_in(2)
print(boiler.degrees)
