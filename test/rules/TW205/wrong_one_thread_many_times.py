"""A list that is multiplied holds one oven several times."""

import threading


def bake():
    print("bread")


ovens = [threading.Thread(target=bake)] * 3
for oven in ovens:
    oven.start()  # expect: TW205
for oven in ovens:
    oven.join()
