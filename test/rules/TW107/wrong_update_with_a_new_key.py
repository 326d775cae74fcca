"""The update has one key that is not in the defaults."""
import threading

DEFAULTS = {"speed": 1, "color": "red"}


class Settings:
    def __init__(self):
        self.values = DEFAULTS.copy()

    def update(self, more):
        self.values.update(more)

    def save(self):
        with open("settings", "w") as file:
            for key, value in self.values.items():  # expect: TW107
                file.write(f"{key}={value}\n")


def work(settings):
    for speed in range(100):
        settings.update({"speed": speed, "sound": False})


def main():
    settings = Settings()
    thread = threading.Thread(target=work, args=(settings,))
    thread.start()
    settings.save()
    thread.join()


main()
