"""The loop goes round until each thread has taken its name off the list."""

import queue
import threading

STOP = object()


class Pool:
    def __init__(self):
        self.q = queue.Queue()
        self.done = False
        self.names = []

    def add(self):
        threading.Thread(target=self.call).start()  # expect: TW201:information

    def call(self):
        me = threading.current_thread().name
        self.names.append(me)
        while not self.done:  # expect: TW108:information
            item = self.q.get()
            if item is STOP:
                break
            print(item)
        self.names.remove(me)

    def terminate(self):
        self.done = True
        while self.names:
            self.q.put(STOP)


p = Pool()
p.add()
input()
p.terminate()
