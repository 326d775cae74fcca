import socket
import threading

from .session import answer


class Server:
    def __init__(self, port):
        self.sock = socket.create_server(("", port))

    def serve(self):
        while True:
            connection, _ = self.sock.accept()
            client = threading.Thread(target=answer, args=(connection,), daemon=True)  # threadwise: ignore[TW208]
            client.start()
