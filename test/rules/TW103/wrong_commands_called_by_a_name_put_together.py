"""Which method answers is put together from what the client sends: all that may be meant run on its thread."""
import socket
import threading


class Server:
    def __init__(self):
        self.users = {}
        self.rooms = {}

    def handle(self, connection):
        while True:
            command, _, rest = connection.recv(1024).decode().partition(" ")
            method = getattr(self, "do_" + command, None)
            if method is not None:
                method(connection, rest)
                continue
            name = f"{command}_room"
            if hasattr(self, name):
                getattr(self, name)(rest)

    def do_join(self, connection, name):
        if name in self.users:  # expect: TW103
            connection.send(b"taken")
            return
        self.users[name] = connection

    def do_list(self, connection, rest):
        for name in self.users:  # expect: TW107
            connection.send(name.encode())

    def open_room(self, name):
        self.rooms[name] = []

    def clear_room(self, name):
        if name in self.rooms:  # expect: TW103
            del self.rooms[name]


server = Server()
listening = socket.create_server(("", 4321))
while True:
    connection, _ = listening.accept()
    threading.Thread(target=server.handle, args=(connection,), daemon=True).start()  # expect: TW208:information
