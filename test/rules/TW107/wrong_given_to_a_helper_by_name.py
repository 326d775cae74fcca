from threading import Thread
from concurrent.futures import ThreadPoolExecutor

def spawn(fn, **kw):
    Thread(target=fn, kwargs=kw).start()


class Server:
    def __init__(self):
        self.seen = {}


def show_all(server):
    for key in server.seen:  # expect: TW107
        print(key)


def main():
    server = Server()
    spawn(show_all, server=server)
    n = 0
    while True:
        n += 1
        server.seen[n] = n


main()
