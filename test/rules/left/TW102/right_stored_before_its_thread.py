import socket
import threading


class Client(threading.Thread):
    def __init__(self, sock):
        super().__init__()
        self.sock = sock
        self.log = ""

    def run(self):
        while data := self.sock.recv(10):
            self.log += data.decode()


class Server:
    def __init__(self):
        self.clients = {}

    def main(self):
        server = socket.create_server(("", 9))
        for _ in range(8):
            sock, address = server.accept()
            self.clients[address] = Client(sock)
            self.clients[address].log += "made\n"
            self.clients[address].start()
        for client in self.clients.values():
            client.join()


Server().main()
