import socket
import threading
import time

successor = [9001, 9002]
answer = None


class Asker(threading.Thread):
    def __init__(self, port):
        super().__init__()
        self.port = port

    def run(self):
        global answer
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.sendall(b"who comes after you?")
            answer = int(connection.recv(100))


while True:
    asker = Asker(successor[0])
    asker.start()
    asker.join()
    while answer == successor[1]:
        time.sleep(1)
        again = Asker(successor[0])
        again.start()
        again.join()
    successor[1] = answer
