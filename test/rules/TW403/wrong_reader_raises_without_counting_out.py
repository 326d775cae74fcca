"""A reader raises and is counted for ever: the lock stays taken."""

import threading

class Doc:
    def __init__(self):
        self.mutex = threading.Lock()
        self.rw = threading.Lock()
        self.readers = 0
        self.lines = []
        self.hits = 0

    def read(self):
        with self.mutex:
            self.readers += 1
            if self.readers == 1:
                self.rw.acquire()  # expect: TW403
        for name in self.lines:
            if not name:
                raise ValueError(name)
        with self.mutex:
            self.readers -= 1
            if self.readers == 0:
                self.rw.release()

    def write(self, text):
        with self.rw:
            self.lines.append(text)

doc = Doc()

def reader():
    for _ in range(10):
        doc.read()

def writer(number):
    for index in range(10):
        doc.write(str(number + index))

threads = [threading.Thread(target=reader) for _ in range(3)]
threads += [threading.Thread(target=writer, args=(number,)) for number in (1, 2)]

for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
