import threading
import time


class Window:
    def __init__(self):
        self.updates = 0

    def update(self):
        self.updates += 1  # expect: TW102

    def progress(self, value):
        if value == 100:
            self.update()
        else:
            print(value)


window = Window()


def install():
    window.progress(-1)
    for percent in (25, 50, 100):
        time.sleep(1)
        window.progress(percent)


threading.Thread(target=install, daemon=True).start()
while True:
    window.progress(100)
    time.sleep(1)
