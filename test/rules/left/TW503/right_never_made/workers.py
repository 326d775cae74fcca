"""Of two classes no object is ever made: one has another in its place, and nobody in the program names them."""

from multiprocessing import Process
from threading import Thread


def copy(path):
    print(path)


class Mover(Thread):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def run(self):
        process = Process(target=copy, args=(self.path,))
        process.start()
        process.join()


class Copier(Thread):
    def run(self):
        copy("all")


class Mover(Thread):
    def run(self):
        process = Process(target=copy, args=("all",))
        process.start()
        process.join()
