"""Who borrows the last waits under the lock that giving back needs; what there is room for is put back at once."""
import queue
import threading
import time


class Desk:
    def __init__(self, count):
        self.lock = threading.Lock()
        self.pens = queue.Queue(count)
        for number in range(count):
            self.pens.put(number)

    def borrow(self):
        with self.lock:
            return self.pens.get()  # expect: TW405

    def give_back(self, pen):
        with self.lock:
            self.pens.put(pen)


def write(desk):
    pen = desk.borrow()
    time.sleep(0.1)
    desk.give_back(pen)


desk = Desk(2)
writers = [threading.Thread(target=write, args=(desk,)) for _ in range(5)]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
