"""Two links work for one car, each with a thread of its own."""

import threading


class Link:
    def __init__(self, port):
        self.port = port
        self.listeners = []

        def run():
            while True:
                message = input(self.port)
                for listener in self.listeners:
                    listener(message)

        self.thread = threading.Thread(target=run, daemon=True)

    def start(self):
        self.thread.start()


def attach(link, listeners):
    link.listeners.extend(listeners)


class Car:
    def __init__(self, link):
        self.seen = 0
        self.lost = 0

        def tick(message):
            self.count()

        def skip(message):
            self.lost += len(message)  # expect: TW102

        attach(link, (tick, skip))

    def count(self):
        self.seen += 1  # expect: TW102


front = Link("front")
Car(front)
back = Link("back")
attach(back, front.listeners)
front.start()
back.start()
