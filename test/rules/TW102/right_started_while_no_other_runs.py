"""Whoever starts it has seen that it does not run: there is one thread, however many ask for it."""

import threading


class Core:
    def __init__(self):
        self.started = False
        self.count = 0

    def start(self):
        self.started = True
        threading.Thread(target=self.loop, daemon=True).start()

    def loop(self):
        while True:
            self.hit()

    def hit(self):
        n = self.count
        print(n)
        self.count = n + 1


core = Core()


def listen():
    if not core.started:
        core.start()


def connect():
    if not core.started:
        core.start()


listen()
connect()
for _ in range(3):
    listen()
