from threading import Thread
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def spawn(fn, *args):
    return pool.submit(fn, *args)


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
