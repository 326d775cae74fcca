import threading
import time


class Window:
    def __init__(self):
        self.updates = 0

    def update(self):
        self.updates += 1

    def progress(self, value):
        if value == 100:
            self.update()
        else:
            print(value)


window = Window()


def install():
    time.sleep(1)
    window.progress(-1)


threading.Thread(target=install, daemon=True).start()
while True:
    window.progress(100)
    time.sleep(1)
