import threading

from lamp import Lamp


def blink():
    lamp = Lamp()
    for _ in range(3):
        lamp.start
        print(lamp.on)
        lamp.stop


thread = threading.Thread(target=blink)
thread.start()
thread.join()
