"""What the loop waits for is given as soon as the flag is off: it is at its next look at once."""

import queue
import threading


class Kitchen:
    def __init__(self):
        self.open = True
        self.bells = threading.Semaphore(0)
        self.orders = []
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while self.open:
            self.bells.acquire()
            if self.orders:
                print(self.orders.pop(0))

    def close(self):
        self.open = False
        self.bells.release()
        self.thread.join()


class Bar:
    def __init__(self):
        self.open = True
        self.orders = queue.Queue()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while self.open:
            print(self.orders.get())

    def close(self):
        self.open = False
        self.orders.put("last round")
        self.thread.join()


kitchen = Kitchen()
kitchen.thread.start()
bar = Bar()
bar.thread.start()
input()
kitchen.close()
bar.close()
