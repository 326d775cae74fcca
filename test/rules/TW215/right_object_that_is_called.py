"""Objects that can be called, given what the call takes; and one whose call is not to be seen through."""

import functools
import threading


class Thermostat:
    def __init__(self, room):
        self.room = room

    def __call__(self, degrees, step=1):
        print(self.room, "is heated to", degrees, "by", step)


class Fan:
    @staticmethod
    def __call__(speed):
        print("turns at", speed)


def with_default(function):
    @functools.wraps(function)
    def inner(self):
        return function(self, 20)

    return inner


class Cooling:
    @with_default
    def __call__(self, degrees):
        print("cooled to", degrees)


threads = [
    threading.Thread(target=Thermostat("kitchen"), args=(21,)),
    threading.Thread(target=Thermostat("hall"), kwargs={"degrees": 18, "step": 2}),
    threading.Thread(target=Fan(), args=(3,)),
    threading.Thread(target=Cooling()),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
