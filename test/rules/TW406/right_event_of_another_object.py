import threading


class Oven:
    def __init__(self):
        self.hot = threading.Event()
        self.door = threading.Condition()


class Fridge:
    def __init__(self):
        self.door = threading.Event()


class Baker:
    """What it keeps of others is an event, or may be one."""

    def __init__(self, oven, place):
        self.ready = oven.hot
        self.door = place.door

    def bake(self):
        if not self.ready.is_set():
            self.ready.wait()
        print("baking")

    def close(self):
        if not self.door.is_set():
            self.door.wait()
        print("closed")
