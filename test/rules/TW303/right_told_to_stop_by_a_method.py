import socket
import threading
import time


class Listener(threading.Thread):
    def __init__(self, port):
        super().__init__()
        self.port = port
        self.listening = False

    def run(self):
        server = socket.create_server(("", self.port))
        server.settimeout(1)
        self.listening = True
        while self.listening:  # expect: TW108
            try:
                connection, _ = server.accept()
            except socket.timeout:
                continue
            connection.close()
        server.close()


class Station:
    def __init__(self):
        self.listener = Listener(9000)

    def run(self):
        self.listener.start()
        time.sleep(1)
        if self.listener.listening:
            print("up")
        self.close()

    def close(self):
        self.listener.listening = False
        self.listener.join()


Station().run()
