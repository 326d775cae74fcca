import threading
import time


class Task:
    def __call__(self):
        time.sleep(0.5)
        print(type(self).__name__, "done")


class Named(Task):
    def __init__(self, name):
        self.name = name


def main():
    plain = threading.Thread(target=Task())
    named = threading.Thread(target=Named("copy"))
    later = threading.Timer(1, Named("clean"))
    for thread in (plain, named, later):
        thread.start()
    for thread in (plain, named, later):
        thread.join()


main()
