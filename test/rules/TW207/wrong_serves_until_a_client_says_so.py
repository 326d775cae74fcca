"""The flag is never lowered, but a client can end the loop."""

import signal
import socket
import threading

class Server:
    def __init__(self):
        self.sock = socket.socket()
        self.running = True

    def save(self, conn):
        with open("log.txt", "a") as file:
            file.write(conn.recv(100).decode())

    def serve(self):
        while self.running:
            conn, _ = self.sock.accept()
            if conn.recv(1) == b"q":
                break
            threading.Thread(target=self.save, args=(conn,), daemon=True).start()  # expect: TW207 TW208

Server().serve()
