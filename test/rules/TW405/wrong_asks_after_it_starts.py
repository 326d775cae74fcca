import socket
import threading


class Client:
    def __init__(self):
        self.lock_print = threading.Lock()
        self.stop = threading.Event()

    def start(self):
        conn = socket.socket()
        try:
            conn.connect((self.address, 5000))
        except OSError as e:
            with self.lock_print:
                print(e)
                return
        t = threading.Thread(target=self.receive, args=(conn,))
        t.daemon = True
        t.start()
        while not self.stop.wait(1):
            self.ask_address()

    def ask_address(self):
        with self.lock_print:
            self.address = input("Server: ")  # expect: TW405

    def receive(self, conn):
        while not self.stop.is_set():
            data = conn.recv(100)
            if not data:
                break
            with self.lock_print:
                self.last = data
        self.stop.set()


if __name__ == "__main__":
    Client().start()
