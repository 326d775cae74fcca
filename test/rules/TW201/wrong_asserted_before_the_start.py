"""That a thread does not run before its start says nothing of its end."""
import threading


def bake(cakes):
    for cake in range(cakes):
        print("cake", cake)


def open_bakery():
    baker = threading.Thread(target=bake, args=(12,))
    assert not baker.is_alive()
    baker.start()  # expect: TW201
    assert baker.is_alive()
    print("open")


open_bakery()
