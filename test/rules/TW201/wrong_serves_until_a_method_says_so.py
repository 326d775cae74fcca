"""A server that goes on until `close()` is called: what it has by now is not taken for finished."""

import socket
from threading import Thread


class Server:
    def __init__(self, host, port):
        self.clients = []
        self.alive = True
        self.socket = socket.socket()
        self.socket.bind((host, port))
        Thread(target=self.handle_connections, args=(self.socket,)).start()  # expect: TW201:information

    def is_alive(self):
        return self.alive

    def emit(self, data):
        for client in self.clients:  # expect: TW107:information
            client.send(data)

    def close(self):
        self.alive = False
        self.socket.close()

    def handle_connections(self, server):
        while self.is_alive():  # expect: TW108
            server.listen()
            client, _ = server.accept()
            self.clients.append(client)


server = Server("localhost", 9898)
server.emit(b"do the thing")
while True:
    try:
        pass
    except KeyboardInterrupt:
        server.close()
        break
