"""One letter for what needs two more arguments."""

import threading
from functools import partial


def mix(a, b, c):
    print(a, b, c)


t = threading.Thread(target=partial(mix, 1), args=("z"))  # expect: TW204
t.start()
t.join()
