"""The loop that adds goes through a set that is empty in every class: it adds nothing."""
import threading


class Stanza:
    extras = set()
    known = {"one", "two"}

    def __init__(self):
        for extra in self.extras:
            self.known.add(extra)

    def show(self):
        for name in self.known:
            print(name)


class Message(Stanza):
    pass


def work():
    Message().show()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
