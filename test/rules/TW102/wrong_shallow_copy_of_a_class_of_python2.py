"""A copy by copy.copy shares the dict, whether the class names object or not."""

import copy
import threading


class Recipe(object):
    def __init__(self):
        self.used = {"flour": 0}
        self.name = ""

    def named(self, name):
        other = copy.copy(self)
        other.name = name
        return other

    def bake(self):
        print(self.name)
        self.used["flour"] += 500  # expect: TW102:warning


plain = Recipe()
ovens = [threading.Thread(target=plain.named(name).bake) for name in ("rye", "spelt", "oat")]
for oven in ovens:
    oven.start()
for oven in ovens:
    oven.join()
print(plain.used)
