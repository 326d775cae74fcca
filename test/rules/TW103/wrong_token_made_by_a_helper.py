"""The token that a helper makes and hands back is this handler's own: nobody else takes out that session."""

import secrets
import socket
import threading


class Sessions:
    def __init__(self):
        self.names = {}

    def create(self, name):
        token = secrets.token_hex(32)
        self.names[token] = name  # expect: TW105
        return token

    def remove(self, token):
        if token in self.names:
            del self.names[token]  # expect: TW105


sessions = Sessions()


def handle(client):
    token = sessions.create(client.recv(100))
    while client.recv(100):
        pass
    sessions.remove(token)
    client.close()


server = socket.create_server(("127.0.0.1", 5055))
while True:
    connection, _ = server.accept()
    threading.Thread(target=handle, args=(connection,), daemon=True).start()  # expect: TW208
