"""A listener of pynput calls back on a thread of its own."""

from pynput import keyboard


class Typing:
    def __init__(self):
        self.keys = 0
        self.listener = keyboard.Listener(on_press=self.pressed)

    def pressed(self, key):
        self.keys = self.keys + weight(key)  # expect: TW102

    def typo(self):
        self.keys -= weight(None)  # expect: TW102


def weight(key):
    return 2 if key is keyboard.Key.enter else 1


typing = Typing()
typing.listener.start()
while input("typo? ") != "n":
    typing.typo()
typing.listener.stop()
