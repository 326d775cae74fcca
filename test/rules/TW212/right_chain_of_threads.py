"""Each thread waits for the one made before it: another one of its class, though each is made at one place."""

import threading


class Announcement(threading.Thread):
    def __init__(self, text, before):
        super().__init__()
        self.text = text
        self.before = before

    def run(self):
        if self.before:
            self.before.join()
            self.before = None
        print(self.text)


class Stage:
    def __init__(self, name, before):
        self.name = name
        self.before = before
        self.thread = threading.Thread(target=self.play)
        self.thread.start()

    def play(self):
        if self.before is not None:
            self.before.thread.join()
        print(self.name)


class Station:
    def __init__(self):
        self.latest = None
        self.stage = None

    def announce(self, text):
        announcement = Announcement(text, self.latest)
        self.latest = announcement
        announcement.start()
        self.stage = Stage(text, self.stage)


station = Station()
station.announce("the train is late")
station.announce("the train is here")
