import socket
import threading

connected = set()
lock = threading.Lock()


class Handle(threading.Thread):
    def __init__(self, sock, name):
        super().__init__(daemon=True)
        self.sock = sock
        self.id = name

    def run(self):
        with lock:
            connected.add(self.id)
        while self.sock.recv(100):
            pass
        with lock:
            connected.remove(self.id)


server = socket.create_server(("localhost", 5000))
while True:
    client, address = server.accept()
    if len(connected) == 3:
        client.send(b"full")
        client.close()
        continue
    Handle(client, str(address)).start()
