"""A helper calls under the lock what it was given by somebody who is not in sight."""
import threading


class Keyboard:
    def __init__(self, library):
        self._lock = threading.Lock()
        self._library = library
        self._color = None

    def _call(self, function, *args):
        self._lock.acquire()  # expect: TW403:warning
        answer = function(*args)
        self._lock.release()
        return answer

    def _set(self, function, color):
        self._lock.acquire()  # expect: TW403:hint
        self._color = function(color)
        self._lock.release()

    def on(self):
        return self._call(self._library.enable, True)

    def paint(self, color):
        self._set(darker, color)


def darker(color):
    return tuple(value - 1 for value in color)


def main(library):
    keyboard = Keyboard(library)
    keyboard.paint((3, 4, 5))
    painting = [threading.Thread(target=keyboard.on) for _ in range(2)]
    for thread in painting:
        thread.start()
    for thread in painting:
        thread.join()
