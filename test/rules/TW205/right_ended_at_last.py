"""The flag is set back at the end, and nobody starts it after that."""
import threading


class Stage:
    def __init__(self):
        self.connected = False
        self.over = threading.Event()
        self.poller = threading.Thread(target=self.poll)

    def connect(self):
        if not self.connected:
            self.connected = True
            self.poller.start()

    def disconnect(self):
        if self.connected:
            self.over.set()
            self.poller.join()
            self.connected = False

    def poll(self):
        while not self.over.wait(0.1):
            print("poll")


stage = Stage()
stage.connect()
input()
stage.disconnect()
