import threading


class Pipe:
    def __init__(self):
        self.guard = threading.Lock()
        self.cond = threading.Condition()
        self.items = []

    def get(self):
        with self.guard:
            with self.cond:
                while not self.items:
                    self.cond.wait()  # expect: TW405:error
                return self.items.pop()

    def put(self, x):
        with self.guard:
            with self.cond:
                self.items.append(x)
                self.cond.notify()


lock = threading.Lock()
ready = threading.Event()


def work():
    with lock:
        ready.wait()  # expect: TW405:error


pipe = Pipe()
t = threading.Thread(target=pipe.get)
u = threading.Thread(target=work)
t.start()
u.start()
pipe.put(1)
with lock:
    ready.set()
t.join()
u.join()
