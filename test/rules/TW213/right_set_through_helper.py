import socket
import threading


class Beacon(threading.Thread):
    def __init__(self, port, text):
        super().__init__(name="beacon")
        self._reset(port, text)
        self.start()
        self.text = text.upper()

    def _reset(self, port, text):
        self.over = threading.Event()
        self.target = ("localhost", port)
        self.text = text
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def run(self):
        while not self.over.wait(1):
            self.sock.sendto(self.text.encode(), self.target)

    def stop(self):
        self.over.set()
        self.join()


beacon = Beacon(9999, "here")
input("return to stop ")
beacon.stop()
