import threading
import time


class Radio:
    """The first request goes out before there is a link: from then on the reader may look for it."""

    def __init__(self, open_link):
        self.should_read = False
        self.wanted = True
        self.thread = threading.Thread(target=self._receive, daemon=True)
        self.thread.start()  # expect: TW213

        self._configure()
        self.link = None
        self.link = open_link()
        self.link.start_notify(self.on_data)

    def on_data(self, _):
        self.should_read = True

    def _configure(self):
        self.should_read = True

    def _receive(self):
        while self.wanted:  # expect: TW108
            if self.should_read:
                self.should_read = False
                print(self.link.read())
            else:
                time.sleep(0.01)

    def close(self):
        self.wanted = False
        self.thread.join()
