import socket
import threading


class Client:
    def __init__(self, sock):
        self.sock = sock
        self.log = ""

    def run(self):
        while data := self.sock.recv(10):
            self.log += data.decode()  # expect: TW102


clients = []


def main():
    server = socket.create_server(("", 9))
    threads = []
    for _ in range(8):
        sock, _ = server.accept()
        client = Client(sock)
        clients.append(client)
        thread = threading.Thread(target=client.run)
        threads.append(thread)
        thread.start()
        client.log += "started\n"  # expect: TW102
    for thread in threads:
        thread.join()


main()
