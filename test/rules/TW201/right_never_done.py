import json
import random
import socket
import threading


class Client:
    def __init__(self, nodes):
        self.nodes = nodes
        self.leader = random.choice(nodes)
        self.socket = socket.create_server(("", 9000))
        threading.Thread(target=self.listen).start()  # expect: TW201:information

    def listen(self):
        while True:
            connection, _ = self.socket.accept()
            self.leader = json.loads(connection.recv(1000))["leader"]

    def main(self):
        for number in range(10):
            print("to", self.leader, number)


if __name__ == "__main__":
    client = Client(["a", "b"])
    client.main()
