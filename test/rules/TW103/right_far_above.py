"""What is tested before a call says nothing of what is set many calls below: that doesn't rest on it."""
import threading


class Settings:
    def __init__(self):
        self.direct = True
        self._on_change = []

    def watch(self, callback):
        self._on_change.append(callback)

    def set_direct(self, direct):
        self.direct = direct
        for callback in self._on_change:
            callback()


class Disk:
    def __init__(self, settings):
        self._settings = settings

    def write(self, data):
        if self._settings.direct and self._append(data):
            return
        print("kept", data)

    def _append(self, data):
        return self._open(len(data))

    def _open(self, size):
        return self._has_room(size)

    def _has_room(self, size):
        if size > 1_000_000:
            self._give_up()
            return False
        return True

    def _give_up(self):
        self._settings.set_direct(False)


def main():
    settings = Settings()
    disk = Disk(settings)
    writer = threading.Thread(target=disk.write, args=(b"data",))
    writer.start()
    settings.set_direct(False)
    settings.set_direct(True)
    writer.join()


main()
