"""What goes through a box waits for each item: the class says so where it is gone through."""

import queue
import threading


class Box:
    def __init__(self):
        self.items = queue.Queue()

    def __iter__(self):
        while (item := self.items.get()) is not None:
            yield item


def consume(box, out):
    for item in box:
        out.append(item)


def main():
    box = Box()
    outs = [[], []]
    workers = [threading.Thread(target=consume, args=(box, out)) for out in outs]
    for worker in workers:
        worker.start()
    for number in range(10):
        box.items.put(number)
    for _ in workers:
        box.items.put(None)
    for worker in workers:
        worker.join()
    print(outs)


main()
