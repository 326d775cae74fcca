"""Whichever shelf a decorated function is given as its second argument, that is the one it changes."""
import threading


def announced(func):
    def call(*args):
        print("now", func.__name__)
        return func(*args)

    return call


@announced
def move(source, target, title):
    if title in source:
        target.insert(0, title)


def inspect():
    for _ in range(100):
        for title in shown:  # expect: TW107
            print(title)


def show_new():
    for title in ("Dune", "Emma"):
        move(new, shown, title)


def show_old():
    move(old, shown, "Ulysses")


new = ["Dune", "Emma"]
old = ["Ulysses"]
shown = []
inspector = threading.Thread(target=inspect)
inspector.start()
show_new()
show_old()
inspector.join()
