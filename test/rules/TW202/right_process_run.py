import multiprocessing
import os


class Crunch(multiprocessing.Process):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def run(self):
        print(os.getpid(), sum(range(self.size)))


def dry_run(size):
    Crunch(size).run()


if __name__ == "__main__":
    dry_run(100)
    job = Crunch(10**7)
    job.start()
    job.join()
