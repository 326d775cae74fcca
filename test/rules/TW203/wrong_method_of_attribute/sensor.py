import threading


class Sensor:
    def __init__(self, port):
        self.port = port
        self.leaving = threading.Event()

    def poll(self):
        """Reads until told to leave."""
        while not self.leaving.wait(1.0):
            with open(self.port, "rb") as line:
                print(line.read(4))
        return None
