import threading


class Door:
    def __init__(self):
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.closed.is_set():
            self.closed.wait(0.01)

    def close(self):
        self.closed.set()
        self.thread.join()


class Book:
    def __init__(self):
        self.closed = True

    def closed_now(self):
        return self.closed


door = Door()
door.thread.start()
door.close()
print(Book().closed_now(), door.closed.is_set())
