from threading import Thread
from concurrent.futures import ThreadPoolExecutor

class Runner:
    def __init__(self, fn, args=()):
        self.t = Thread(target=fn, args=args)

    def go(self):
        self.t.start()


class Server:
    def __init__(self):
        self.seen = {}


def show_all(server):
    for key in server.seen:  # expect: TW107
        print(key)


def main():
    server = Server()
    r = Runner(show_all, (server,))
    r.go()
    n = 0
    while True:
        n += 1
        server.seen[n] = n


main()
