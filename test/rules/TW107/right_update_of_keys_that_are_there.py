"""The update only replaces values: all its keys are in the defaults."""
import json
import threading

DEFAULTS = {"speed": 1, "color": "red", "sound": True}


class Settings:
    def __init__(self, path):
        self.values = self.load(path)

    def load(self, path):
        try:
            with open(path) as file:
                return {**DEFAULTS, **json.load(file)}
        except OSError:
            return DEFAULTS.copy()

    def update(self, more):
        self.values.update(more, sound=False)
        self.save()

    def save(self):
        with open("settings", "w") as file:
            for key, value in self.values.items():
                file.write(f"{key}={value}\n")


def work(settings):
    for speed in range(100):
        settings.update({"speed": speed, "color": "blue"})


def main():
    settings = Settings("settings.json")
    thread = threading.Thread(target=work, args=(settings,))
    thread.start()
    settings.save()
    thread.join()


main()
