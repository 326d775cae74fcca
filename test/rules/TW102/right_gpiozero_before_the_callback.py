# What is set before the callback is stored comes before all its calls.
from signal import pause

from gpiozero import Button


class Counter:
    def __init__(self, pin):
        self.button = Button(pin)
        self.presses = 0
        self.presses += 1
        self.button.when_pressed = self.count

    def count(self):
        self.presses += 1


counter = Counter(2)
pause()
