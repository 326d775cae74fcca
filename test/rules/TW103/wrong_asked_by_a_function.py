"""A function tells of the argument it is given: its answer is old once another thread has changed that."""
import threading


def state_of(age, limit):
    if age > limit:
        return "old"
    return "fresh"


class Page:
    def __init__(self):
        self.age = 0

    def show(self):
        state = state_of(self.age, limit=10)
        if state == "old":  # expect: TW103
            self.age = 0
            print("renewed")

    def wait(self):
        self.age = 20


page = Page()
threads = [threading.Thread(target=page.show), threading.Thread(target=page.wait)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
