import threading


class Counted:
    def __set_name__(self, owner, name):
        self.key = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.key, 0)

    def __set__(self, obj, value):
        setattr(obj, self.key, value)


class Page:
    views = Counted()

    def visit(self):
        self.views += len("x")  # expect: TW102


page = Page()


def w():
    for _ in range(1000):
        page.visit()


ts = [threading.Thread(target=w) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
