"""The helper is right for the main thread only."""

import signal
from threading import Thread


def on_interrupt(number, frame):
    raise SystemExit(1)


def install():
    signal.signal(signal.SIGINT, on_interrupt)  # expect: TW502


class Server(Thread):
    def run(self):
        install()


install()
server = Server()
server.start()
server.join()
