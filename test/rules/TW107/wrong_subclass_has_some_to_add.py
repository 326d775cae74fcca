"""The set that the loop adds from is empty in the base, but a subclass has something in its own."""
import threading


class Stanza:
    extras = set()
    known = {"one", "two"}

    def __init__(self):
        for extra in self.extras:
            self.known.add(extra)

    def show(self):
        for name in self.known:  # expect: TW107
            print(name)


class Message(Stanza):
    extras = {"three"}


def work():
    Message().show()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
