"""Each car has a link, and each link a thread: two threads never come to one car."""

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
            self.lost += len(message)

        attach(link, (tick, skip))

    def count(self):
        self.seen += 1


front = Link("front")
back = Link("back")
left = Link("left")
right = Link("right")
top = Link("top")
inner = Link("inner")
Car(front)
Car(back)
Car(left)
Car(right)
Car(top)
Car(inner)
front.start()
back.start()
left.start()
right.start()
top.start()
inner.start()
