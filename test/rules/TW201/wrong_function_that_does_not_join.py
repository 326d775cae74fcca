# The functions that are handed on know the thread, but none of them waits for it.
import atexit
import threading


def pump(path):
    with open(path) as file:
        print(file.read())


def at_exit():
    t = threading.Thread(target=pump, args=("c",))
    t.start()  # expect: TW201
    atexit.register(lambda: print(t.name))


def given_back():
    worker = threading.Thread(target=pump, args=("d",))
    worker.start()  # expect: TW201
    names = ["a", "b"]

    def finish():
        print(worker.name, ", ".join(names))

    return finish


at_exit()
given_back()
