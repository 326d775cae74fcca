class Lamp:
    """Its attributes have names that methods of threads have, too."""

    def __init__(self):
        self.on = False

    @property
    def start(self):
        self.on = True
        return self

    @property
    def stop(self):
        self.on = False
        return self
