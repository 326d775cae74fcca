import time

from watchdog.observers import Observer


class Handler:
    """Needs no base: the observer calls dispatch."""

    def __init__(self, root):
        self.root = root

    def dispatch(self, event):
        print(self.root, event)


observer = Observer()
observer.schedule(Handler("."), ".", recursive=True)
observer.start()
time.sleep(10)
observer.stop()
observer.join()
