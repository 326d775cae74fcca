import socket
import threading


class Beacon(threading.Thread):
    def __init__(self, port, text):
        super().__init__(name="beacon")
        self.over = threading.Event()
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.start()  # expect: TW213
        self.target = ("localhost", port)
        self.text = text

    def run(self):
        while not self.over.wait(1):
            self.sock.sendto(self.text.encode(), self.target)

    def stop(self):
        self.over.set()
        self.join()


beacon = Beacon(9999, "here")
input("return to stop ")
beacon.stop()
