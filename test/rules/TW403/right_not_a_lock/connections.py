class Connections:
    def __init__(self):
        self.free = ["a", "b"]

    def acquire(self):
        return self.free.pop()

    def release(self, connection):
        self.free.append(connection)
