"""What a library has, or a program looks for in a folder, is made by others."""

from multiprocessing import Process
from threading import Thread


def copy(path):
    print(path)


class Mover(Thread):
    def run(self):
        process = Process(target=copy, args=("all",))
        process.start()  # expect: TW503
        process.join()
