"""In the block of a script, which asks nothing that a start could change."""
import threading
import time


def sample():
    for _ in range(10):
        print("sample")
        time.sleep(0.001)


class Board:
    def __init__(self):
        self.sampler = threading.Thread(target=sample)

    def sampling_on(self):
        self.sampler.start()  # expect: TW205

    def sampling_off(self):
        self.sampler.join()


if __name__ == "__main__":
    board = Board()
    board.sampling_on()
    board.sampling_off()
    board.sampling_on()
    board.sampling_off()
