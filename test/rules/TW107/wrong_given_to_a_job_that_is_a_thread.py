from threading import Thread
from concurrent.futures import ThreadPoolExecutor

class Job(Thread):
    def __init__(self, fn, *args):
        super().__init__()
        self.fn = fn
        self.args = args

    def run(self):
        self.fn(*self.args)


def spawn(fn, *args):
    Job(fn, *args).start()


class Server:
    def __init__(self):
        self.seen = {}


def show_all(server):
    for key in server.seen:  # expect: TW107
        print(key)


def main():
    server = Server()
    spawn(show_all, server)
    n = 0
    while True:
        n += 1
        server.seen[n] = n


main()
