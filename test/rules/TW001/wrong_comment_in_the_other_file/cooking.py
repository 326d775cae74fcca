import threading
import time


def _cook(word, what, seconds):
    time.sleep(seconds)
    print(what, word)


def boil(what):
    pot = threading.Thread(target=_cook, args=("boiled", what, 5))
    pot.start()  # expect: TW201


def fry(what):
    pan = threading.Thread(target=_cook, args=("fried", what, 3))
    pan.start()  # threadwise: ignore[TW201]
