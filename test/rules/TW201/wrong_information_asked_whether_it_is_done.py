"""The main loop asks by a flag whether the helper is done, and what both work on lies far from where it was started."""

import threading


class Link:
    def __init__(self):
        self.outbox = ["hello"]

    def exchange(self):
        return self.outbox.pop()  # expect: TW105

    def step(self):
        return self.exchange()

    def run(self, ends):
        while not ends():  # expect: TW108
            self.step()


class Terminal:
    def __init__(self, link):
        self.link = link
        self.tested = False

    def test(self):
        self.link.outbox.append("ping")  # expect: TW105
        self.tested = True

    def ends(self):
        return self.tested

    def connect(self):
        threading.Thread(target=self.test).start()  # expect: TW201:information
        self.link.run(self.ends)


Terminal(Link()).connect()
