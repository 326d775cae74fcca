"""Each painter hires two more when it is done, and waits for the first of them to be done before it hires the second."""
import threading

painted = 0


def area():
    return 1


def paint():
    global painted
    for _ in range(100000):
        painted += area()
    if painted < 10000000:
        hire()


def hire():
    first = threading.Thread(target=paint, daemon=True)
    first.start()
    first.join()
    second = threading.Thread(target=paint, daemon=True)
    second.start()
    second.join()


hire()
