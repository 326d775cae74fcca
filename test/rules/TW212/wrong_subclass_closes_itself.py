import socket
import threading


class Receiver(threading.Thread):
    def __init__(self, address):
        super().__init__(name="receiver")
        self.sock = socket.create_connection(address)

    def run(self):
        while True:
            data = self.sock.recv(4096)
            if not data:
                self.close()
                break
            print(len(data), "bytes")

    def close(self):
        self.sock.close()
        self.join(timeout=5)  # expect: TW212


receiver = Receiver(("localhost", 5000))
receiver.start()
input("return to hang up ")
receiver.close()
