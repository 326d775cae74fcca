import socket
import threading


class Scale:
    def __init__(self, host):
        self.closing = False
        self.link = socket.create_connection((host, 4001), timeout=1)
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while True:  # expect: TW108
            try:
                weight = self.link.recv(64)
            except socket.timeout:
                if self.closing:
                    break
                continue
            print(weight)

    def close(self):
        self.closing = True
        self.reader.join()


scale = Scale("scale.local")
input()
scale.close()
