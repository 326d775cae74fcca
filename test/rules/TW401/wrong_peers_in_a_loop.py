"""Two that lock each other, each with a thread that a loop makes."""

import threading


class Left:
    def __init__(self):
        self.lock = threading.Lock()
        self.peer = None

    def poke(self):
        with self.lock:
            with self.peer.lock:  # expect: TW401:error
                print("x")


x = Left()
y = Left()
x.peer = y
y.peer = x
threads = [threading.Thread(target=side.poke) for side in (x, y)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
