"""What never changes is compared with what does: the test may come out either way."""

import threading


class Buffer:
    def __init__(self, size):
        self.size = size
        self.front = 0

    def get(self):
        self.front += 1
        if self.front == self.size:  # expect: TW103
            self.reset()

    def reset(self):
        self.front -= self.size  # expect: TW102


buffer = Buffer(10)


def work():
    while True:
        buffer.get()


threads = [threading.Thread(target=work, daemon=True) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
