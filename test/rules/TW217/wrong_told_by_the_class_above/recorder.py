"""What the class above tells the thread, and does not wait for, the method that calls it has to wait for."""
import time

from service import Service


class Recorder(Service):
    name = "recorder"

    def __init__(self, path):
        super().__init__()
        self.fh = open(path, "a")

    def step(self):
        self.fh.write(f"{time.time()}\n")

    def stop(self):
        super().stop()  # expect: TW217
        self.fh.close()


def main():
    r = Recorder("samples.txt")
    r.start()
    time.sleep(3)
    r.stop()


if __name__ == "__main__":
    main()
