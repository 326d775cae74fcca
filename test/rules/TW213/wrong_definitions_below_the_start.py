"""A module that starts threads above what they call: functions, classes and imports have no value either until they are come to."""

import threading


def water():
    bed = Bed("roses")
    bed.soak()


def weigh():
    print(grams(12))


def save():
    print(json.dumps({"beds": 3}))


watering = threading.Thread(target=water)
watering.start()  # expect: TW213
weighing = threading.Thread(target=weigh)
weighing.start()  # expect: TW213
saving = threading.Thread(target=save)
saving.start()  # expect: TW213


class Bed:
    def __init__(self, name):
        self.name = name

    def soak(self):
        print(self.name, "is wet")


def grams(pounds):
    return pounds * 453.6


import json

watering.join()
weighing.join()
saving.join()
