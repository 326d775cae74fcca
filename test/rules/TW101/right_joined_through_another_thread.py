# Each step waits for the one before; who waits for the last of them has waited for all.
import threading

pages = 0
words = 0


class Proof(threading.Thread):
    def __init__(self, before=None):
        super().__init__()
        self.before = before

    def run(self):
        global words
        if self.before is not None:
            self.before.join()
        words += 100


def print_cover():
    global pages
    pages += 1


def print_rest(cover):
    global pages
    cover.join()
    pages += 30


def bind(rest):
    global pages
    rest.join()
    pages += 2


cover = threading.Thread(target=print_cover)
rest = threading.Thread(target=print_rest, args=(cover,))
binding = threading.Thread(target=bind, args=(rest,))
for step in (cover, rest, binding):
    step.start()
binding.join()
pages += 1

first = Proof()
second = Proof(first)
first.start()
second.start()
second.join()
words += 1
print(pages, words)
