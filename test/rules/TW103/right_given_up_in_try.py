import socket
import threading


class Link:
    """Both may close it: the second finds it closed, and is ready for that."""

    def __init__(self):
        self.socket = socket.create_connection(("example.org", 80))
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while self.socket is not None:
            try:
                print(self.socket.recv(1024))
            except (OSError, AttributeError):
                self.close()

    def close(self):
        try:
            if self.socket is not None:
                self.socket.close()
                self.socket = None
        except AttributeError:
            pass


link = Link()
link.close()
link.reader.join()
