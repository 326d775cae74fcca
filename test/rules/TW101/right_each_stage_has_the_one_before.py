import threading
from concurrent.futures import ThreadPoolExecutor

colours = 0
sheets = 0


class Coat(threading.Thread):
    def __init__(self, before=None):
        super().__init__()
        self.before = before

    def run(self):
        global colours
        if self.before is not None:
            self.before.join()
        colours += 1


def press(before):
    global sheets
    if before is not None:
        before.result()
    sheets += 10


primer = Coat()
paint = Coat(primer)
varnish = Coat(paint)
for coat in (primer, paint, varnish):
    coat.start()
varnish.join()

with ThreadPoolExecutor(3) as pool:
    first = pool.submit(press, None)
    second = pool.submit(press, first)
    third = pool.submit(press, second)
    third.result()
print(colours, sheets)
