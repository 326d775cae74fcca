import socket
import threading


class Scale:
    """Reads weights until somebody closes the connection."""

    def __init__(self, host):
        self.closing = False
        self.link = socket.create_connection((host, 4001))
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while True:
            try:
                weight = self.link.recv(64)
            except OSError as error:
                if self.closing:
                    return
                print("The scale does not answer:", error)
                return
            print(weight)

    def close(self):
        self.closing = True
        self.link.close()
        self.reader.join()


scale = Scale("scale.local")
input()
scale.close()
