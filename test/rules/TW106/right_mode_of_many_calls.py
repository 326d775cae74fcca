"""Each load runs the function at once: however many ask for one, none starts a thread."""
from threading import Thread


class Loader(Thread):
    def __init__(self, target, name, function):
        Thread.__init__(self)
        self.target = target
        self.attr = name
        self.function = function

    def run(self):
        self.load()

    def load(self):
        self.result = self.function()

    def finish(self):
        setattr(self.target, self.attr, self.result)
        return self.result


class Resource:
    def load(self, target=None, name=None, function=lambda: None, synch=False):
        loader = Loader(target, name, function)
        if synch:
            loader.load()
            return loader.finish()
        else:
            loader.start()
            return loader


class Data:
    def __init__(self, resource):
        fonts = [["font1", "font", "default.ttf"], ["font2", "bigFont", "title.ttf"]]
        for f in fonts:
            fn = "fonts/" + f[2]
            f[0] = lambda: open(fn, "rb").read()
            resource.load(self, f[1], f[0], synch=True)


class Menu:
    def __init__(self, resource):
        resource.load(self, "m0", lambda: 0, synch=True)
        resource.load(self, "m1", lambda: 1, synch=True)
        resource.load(self, "m2", lambda: 2, synch=True)
        resource.load(self, "m3", lambda: 3, synch=True)
        resource.load(self, "m4", lambda: 4, synch=True)
        resource.load(self, "m5", lambda: 5, synch=True)
        resource.load(self, "m6", lambda: 6, synch=True)
        resource.load(self, "m7", lambda: 7, synch=True)
        resource.load(self, "m8", lambda: 8, synch=True)
        resource.load(self, "m9", lambda: 9, synch=True)
        resource.load(self, "m10", lambda: 10, synch=True)
        resource.load(self, "m11", lambda: 11, synch=True)
        resource.load(self, "m12", lambda: 12, synch=True)
        resource.load(self, "m13", lambda: 13, synch=True)
        resource.load(self, "m14", lambda: 14, synch=True)
        resource.load(self, "m15", lambda: 15, synch=True)


res = Resource()
Menu(res)
Data(res)
