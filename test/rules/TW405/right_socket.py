import socket
import threading


class Client:
    def __init__(self, host):
        self.lock = threading.Lock()
        self.sock = socket.create_connection((host, 80))

    def ask(self, question):
        with self.lock:
            self.sock.sendall(question)
            return self.sock.recv(100)

    def close(self):
        with self.lock:
            self.sock.close()


c = Client("h")
t = threading.Thread(target=c.ask, args=(b"x",))
t.start()
c.close()
t.join()
