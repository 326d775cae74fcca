"""The methods called by a name put together run with the lock held; what is called otherwise is main's alone."""
import socket
import threading


class Server:
    def __init__(self):
        self.lock = threading.Lock()
        self.users = {}
        self.shown = {}

    def handle(self, connection):
        while True:
            command, _, rest = connection.recv(1024).decode().partition(" ")
            with self.lock:
                getattr(self, "do_%s" % command)(connection, rest)

    def do_join(self, connection, name):
        if name not in self.users:
            self.users[name] = connection

    def do_leave(self, connection, name):
        if name in self.users:
            del self.users[name]

    def show(self, name):
        if name not in self.shown:
            self.shown[name] = 0
        self.shown[name] += 1


server = Server()
listening = socket.create_server(("", 4321))
while True:
    connection, address = listening.accept()
    server.show(address)
    threading.Thread(target=server.handle, args=(connection,), daemon=True).start()  # expect: TW208:information
