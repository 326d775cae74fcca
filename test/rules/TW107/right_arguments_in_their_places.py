"""What a decorator hands on as `*args` keeps its places: the shelves that books come from get none."""
import threading


def announced(func):
    def call(*args):
        print("now", func.__name__)
        return func(*args)

    return call


@announced
def copy(source, target, title):
    if title in source:
        target.insert(0, title)


def inspect(shelf):
    for _ in range(100):
        for title in shelf:
            print(title)


def show_new(shown):
    for title in ("Dune", "Emma"):
        copy(new, shown, title)


def show_old(shown):
    copy(old, shown, "Ulysses")


new = ["Dune", "Emma"]
old = ["Ulysses"]
inspectors = [threading.Thread(target=inspect, args=(shelf,)) for shelf in (new, old)]
for inspector in inspectors:
    inspector.start()
window = []
show_new(window)
show_old(window)
for inspector in inspectors:
    inspector.join()
