import threading


def documented(init):
    """Has the text of a class say how it is made."""
    init.__doc__ = init.__doc__ or "Makes one of these."
    return init


class Lamp:
    def __init__(self, port):
        self.port = port


class Cleaner:
    def __init__(self, dimmer):
        dimmer.thread.join()


class Dimmer:
    def __init__(self, ports):
        self.ports = ports
        self.thread = threading.Thread(target=self.dim)
        self.thread.start()

    def dim(self):
        for port in self.ports:
            lamp = Lamp(self)
            print(lamp.port, port)


for kind in (Lamp, Cleaner):
    kind.__init__ = documented(kind.__init__)

Cleaner(Dimmer([1, 2, 3]))
