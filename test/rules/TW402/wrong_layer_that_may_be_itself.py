"""A layer asked for by name is the one that asks or another one; `me` is the one that asks in any case."""

import threading


class Layer:
    def __init__(self, name, stack):
        self.name = name
        self.stack = stack
        self.lock = threading.Lock()
        self.sent = 0

    def layer(self, name):
        if name == self.name:
            return self
        return self.stack[name]

    @property
    def me(self):
        return self

    def write(self, size):
        with self.lock:
            self.sent += size

    def write_to(self, name, size):
        with self.lock:
            self.layer(name).write(size)  # expect: TW402:hint

    def write_twice(self, size):
        with self.lock:
            layer = self.me
            layer.write(2 * size)  # expect: TW402:error


stack = {}
stack["att"] = Layer("att", stack)
gatt = Layer("gatt", stack)
writer = threading.Thread(target=gatt.write, args=(1,))
writer.start()
gatt.write_to("att", 2)
gatt.write_twice(3)
writer.join()
