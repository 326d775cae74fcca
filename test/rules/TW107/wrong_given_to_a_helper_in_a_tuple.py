from threading import Thread
import time


def start_thread(target, args=()):
    t = Thread(target=target, args=args)
    t.start()
    return t


def show(seen):
    for key in seen:  # expect: TW107
        print(key)


def show_all(server):
    for key in server.seen:  # expect: TW107
        print(key)


class Server:
    def __init__(self):
        self.seen = {}


def main():
    seen = {}
    server = Server()
    start_thread(show, (seen,))
    start_thread(show_all, args=(server,))
    n = 0
    while True:
        n += 1
        seen[n] = time.time()
        server.seen[n] = n


main()
