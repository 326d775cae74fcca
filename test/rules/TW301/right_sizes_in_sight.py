"""All that the loops go through is written out: arguments, members of a class, words of a text, numbers of a range."""
import enum
import threading
from dataclasses import dataclass, fields

ROPES = 4


class Wind(enum.Enum):
    CALM = 0
    BREEZE = 1
    GALE = 2


@dataclass
class Sail:
    area: int
    reefs: int


def hoist(flags):
    mast = {}
    for flag in flags:
        for other in flags:
            mast[flag + other] = len(flag) * len(other)
    print(mast)


def send(*flags):
    return threading.Thread(target=hoist, args=(flags,))


def trim(sail):
    orders = []
    for field in fields(sail):
        for wind in Wind:
            orders.append(getattr(sail, field.name) * wind.value)
    print(orders)


def splice(lengths, first):
    for at in range(first, len(lengths), ROPES):
        lengths[at] *= 2


def shorten(lengths, first, end):
    for at in range(first, end):
        lengths[at] -= lengths[at] // 3


def stow(number, goods):
    load = 0
    for good in goods:
        for other in goods:
            load += len(good) * len(other) * number
    print(load)


def unload(crates):
    weights = {}
    while True:
        try:
            name, weight = crates.popitem()  # expect: TW105
        except KeyError:
            break
        weights[name] = weight * weight
    print(weights)


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


lengths = list(range(20))
run([send("red", "blue"), send("green")])
run([threading.Thread(target=trim, args=(Sail(30, 2),)) for _ in range(2)])
run([threading.Thread(target=splice, args=(lengths, rope)) for rope in range(ROPES)])
run([threading.Thread(target=shorten, args=(lengths, rope * 5, (rope + 1) * 5)) for rope in range(ROPES)])
cargo = ["rum", "salt tea", "rope tar oil"]
run([threading.Thread(target=stow, args=(i, line.split())) for i, line in enumerate(cargo)])
crates = {f"crate {number}": number for number in range(6)}
run([threading.Thread(target=unload, args=(crates,)) for _ in range(3)])
print(lengths)
