"""What makes the table runs as this module is imported; whoever has the module finds the table."""


class Shapes:
    _by_name = None

    @staticmethod
    def table():
        if Shapes._by_name is None:
            Shapes._by_name = {}
        return Shapes._by_name


def known(cls):
    Shapes.table()[cls.__name__] = cls
    return cls


class Circle:
    sides = 0


class Square:
    sides = 4


known(Circle)
known(Square)


def sides_of(name):
    return Shapes.table()[name].sides
