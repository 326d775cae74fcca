import threading
import weakref


class Session:
    def __init__(self):
        self.open = {}
        self.pool = Pool(self)

    def note(self):
        self.open[len(self.open)] = 1


class Pool:
    def __init__(self, session):
        self.session = weakref.proxy(session)
        threading.Thread(target=self.work).start()

    def work(self):
        while True:
            self.session.note()


session = Session()
while True:
    for key in session.open:  # expect: TW107
        print(key)
