import socket
import threading


class Listener:
    def __init__(self, port):
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("", port))
        self.sock.settimeout(0.5)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop)

    def start(self):
        self._thread.start()

    def _loop(self):
        while not self._stop.is_set():
            try:
                print(self.sock.recv(100))
            except socket.timeout:
                continue

    def close(self):
        self._stop.set()  # expect: TW217
        self.sock.close()


listener = Listener(9000)
listener.start()
input()
listener.close()
