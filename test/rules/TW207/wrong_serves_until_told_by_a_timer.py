"""The server goes on until a timer tells it to end."""

import socket
import threading


class Handler:
    def recv(self, client, address):
        data = client.recv(1024)
        with open("upload.bin", "wb") as file:
            file.write(data)
        client.close()


class ThreadedServer:
    def __init__(self, port):
        self.sock = socket.socket()
        self.sock.bind(("127.0.0.1", port))
        self._stopped = False

    def accept_connections(self, handler, daemon=True):
        self.sock.listen(5)
        while not self._stopped:  # expect: TW108
            one = handler()
            client, address = self.sock.accept()
            thread = threading.Thread(target=one.recv, args=(client, address))  # expect: TW207 TW208
            thread.setDaemon(daemon)
            thread.start()

    def stop(self):
        self._stopped = True


server = ThreadedServer(5052)
threading.Timer(5, server.stop).start()
server.accept_connections(Handler)
