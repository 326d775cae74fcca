import queue
import threading


class Inbox:
    def __init__(self):
        self.messages = queue.Queue()

    def send(self, message):
        self.messages.put(message)


class Actor(Inbox, threading.Thread):
    def __init__(self, name):
        Inbox.__init__(self)
        threading.Thread.__init__(self, name=name)

    def run(self):
        for message in iter(self.messages.get, None):
            print(self.name, "got", message)


class Polite(Actor):
    def __init__(self):
        self.greeting = "good day"
        Actor.__init__(self, "polite")
        self.send(self.greeting)


actor = Polite()
actor.start()
actor.send(None)
actor.join()
