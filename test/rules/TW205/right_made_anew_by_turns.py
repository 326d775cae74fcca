"""Each turn makes a thread of its own."""
import threading


class Stage:
    def __init__(self):
        self.connected = False
        self.over = threading.Event()
        self.poller = threading.Thread(target=self.poll)

    def connect(self):
        if not self.connected:
            self.connected = True
            self.over.clear()
            self.poller = threading.Thread(target=self.poll)
            self.poller.start()

    def disconnect(self):
        if self.connected:
            self.over.set()
            self.poller.join()
            self.connected = False

    def poll(self):
        while not self.over.wait(0.1):
            print("poll")


def click(stage):
    if stage.connected:
        stage.disconnect()
    else:
        stage.connect()


stage = Stage()
for answer in iter(input, "q"):
    click(stage)
