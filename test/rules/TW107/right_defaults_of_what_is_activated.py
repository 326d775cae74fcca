# The defaults are filled in as the plugin is activated, before anybody else has it: what locks promises nothing for that.
import threading


class Palette(dict):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def activate(self):
        self.set_defaults()
        self.save()

    def set_defaults(self):
        for name, colour in (("sky", "blue"), ("grass", "green")):
            self.setdefault(name, colour)

    def __setitem__(self, name, colour):
        with self.lock:
            dict.__setitem__(self, name, colour)

    def save(self):
        with self.lock, open("palette.txt", "w") as out:
            for name, colour in self.items():
                out.write(f"{name} {colour}\n")
