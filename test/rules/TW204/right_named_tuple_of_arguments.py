import threading
from collections import namedtuple
from typing import NamedTuple

Pair = namedtuple("Pair", ["source", "target"])


class Copy(Pair):
    def reverse(self):
        return Copy(self.target, self.source)


class Move(NamedTuple):
    source: str
    target: str


def copy(source, target):
    with open(source) as text, open(target, "w") as out:
        out.write(text.read())


for pair in (Pair("a", "b"), Copy("b", "c").reverse(), Move("c", "d")):
    thread = threading.Timer(1, copy, args=pair)
    thread.start()
one = threading.Thread(target=copy, args=Copy("d", "e"))
one.start()
one.join()
