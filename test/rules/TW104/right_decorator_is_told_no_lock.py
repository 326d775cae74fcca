import functools


def within(name):
    def around(method):
        @functools.wraps(method)
        def wrapper(self, *args):
            with getattr(self, name):
                return method(self, *args)

        return wrapper

    return around


class Painter:
    def __init__(self, canvas):
        self._canvas = canvas
        self.strokes = 0

    @within("_canvas")
    def line(self, number):
        self.strokes += number

    def dot(self):
        self.strokes += 1
