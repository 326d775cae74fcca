"""Nobody notes that it runs: each who asks starts another one."""

import threading


class Core:
    def __init__(self):
        self.started = False
        self.count = 0

    def start(self):
        print("starts")
        threading.Thread(target=self.loop, daemon=True).start()

    def loop(self):
        while True:
            self.hit()

    def hit(self):
        n = self.count
        print(n)
        self.count = n + 1  # expect: TW102


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
