from threading import Thread
from concurrent.futures import ThreadPoolExecutor

def guarded(fn):
    def inner(*args):
        try:
            fn(*args)
        except Exception as error:
            print(error)
    return inner


def spawn(fn, *args):
    Thread(target=guarded(fn), args=args).start()


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
