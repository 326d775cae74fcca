import threading


class Sender(threading.Thread):
    def __init__(self, station):
        super().__init__()
        self.station = station
        self.going = True

    def run(self):
        while self.going:
            if self.station.closing.wait(5):
                return
            self.station.send("alive")

    def stop(self):
        self.going = False


class Station:
    def __init__(self, port):
        self.port = port
        self.closing = threading.Event()
        self.sender = Sender(self)
        self.sender.start()

    def send(self, word):
        self.port.write(word)

    def shut(self):
        self.closing.set()
        self.sender.stop()
        self.sender.join()
