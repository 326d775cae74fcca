import threading
import time


class Radio:
    """The reader touches the link only once something has been asked for, and the first request follows the link."""

    def __init__(self, open_link):
        self.should_read = False
        self.wanted = True
        self.thread = threading.Thread(target=self._receive, daemon=True)
        self.thread.start()

        self.link = None
        self.link = open_link()
        self._configure()
        self.link.start_notify(self.on_data)

    def on_data(self, _):
        self.should_read = True

    def _configure(self):
        self.send(b"config?")

    def send(self, data):
        self.link.write(data)
        self.should_read = True

    def _receive(self):
        while self.wanted:  # expect: TW108
            if self.should_read:
                self.should_read = False
                print(self.link.read())
                self.send(b"ack")
            else:
                time.sleep(0.01)

    def close(self):
        self.wanted = False
        self.thread.join()
