"""Labels and texts of the program's own, which belong to nobody."""

import threading
import time


class Label:
    def __init__(self):
        self.lines = []

    def config(self, text):
        self.lines.append(text)


label = Label()


def count():
    for second in range(3):
        time.sleep(1)
        label.config(text=str(second))


thread = threading.Thread(target=count)
thread.start()
thread.join()
print(label.lines)
