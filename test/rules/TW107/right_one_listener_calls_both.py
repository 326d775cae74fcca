from pynput import keyboard


class Chord:
    def __init__(self):
        self.down = set()

    def pressed(self, key):
        self.down.add(key)
        print("+".join(str(one) for one in self.down))

    def released(self, key):
        self.down.discard(key)


chord = Chord()
with keyboard.Listener(on_press=chord.pressed, on_release=chord.released) as listener:
    listener.join()
