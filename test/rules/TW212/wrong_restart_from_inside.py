import socket
import threading


class Link:
    def __init__(self, address):
        self.address = address
        self.closing = threading.Event()
        self.thread = None

    def open(self):
        self.closing.clear()
        self.thread = threading.Thread(target=self._listen)
        self.thread.start()

    def close(self):
        self.closing.set()
        self.thread.join()  # expect: TW212

    def reopen(self):
        self.close()
        self.open()

    def _listen(self):
        with socket.create_connection(self.address, timeout=1) as sock:
            while not self.closing.is_set():
                if sock.recv(10) == b"reopen":
                    self.reopen()
                    return


link = Link(("localhost", 4000))
link.open()
input("return to leave ")
link.close()
