"""A helper makes a queue for each actor, whose thread alone takes out of it; the actors write to each other."""
import queue
import threading


def make_inbox():
    return queue.Queue()


class Actor:
    def __init__(self):
        self.inbox = make_inbox()
        self.friend = None
        self.thread = threading.Thread(target=self.loop)

    def start(self):
        self.thread.start()

    def tell(self, message):
        self.inbox.put(message)

    def loop(self):
        while True:
            message = self.inbox.get()
            if message is None:
                break
            self.handle(message)
        while not self.inbox.empty():
            self.inbox.get()

    def handle(self, message):
        if self.friend is not None:
            self.friend.tell(message)

    def join(self):
        self.thread.join()


class Adder(Actor):
    def handle(self, message):
        print(message + 1)
        super().handle(message)


class Keeper(Actor):
    def handle(self, message):
        print("kept", message)


adder = Adder()
keeper = Keeper()
adder.friend = keeper
adder.start()
keeper.start()
adder.tell(1)
adder.tell(None)
adder.join()
keeper.tell(None)
keeper.join()
