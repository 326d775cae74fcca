import socket
import threading


class Weather:
    def __init__(self, host):
        self.line = socket.create_connection((host, 4242))
        self.hung_up = False
        self.line.settimeout(1)
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while True:  # expect: TW108
            try:
                report = self.line.recv(512)
            except TimeoutError:
                if self.hung_up:
                    break
                continue
            print(report.decode())

    def close(self):
        self.hung_up = True
        self.line.close()
        self.reader.join()


weather = Weather("localhost")
input()
weather.close()
