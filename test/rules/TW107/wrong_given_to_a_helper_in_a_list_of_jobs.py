from threading import Thread
from concurrent.futures import ThreadPoolExecutor

def spawn_all(jobs):
    for fn, arg in jobs:
        Thread(target=fn, args=(arg,)).start()


class Server:
    def __init__(self):
        self.seen = {}


def show_all(server):
    for key in server.seen:  # expect: TW107
        print(key)


def main():
    server = Server()
    spawn_all([(show_all, server)])
    n = 0
    while True:
        n += 1
        server.seen[n] = n


main()
