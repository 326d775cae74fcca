"""Each thread takes out the address of its own connection, which no other thread does."""
import socket
import threading

guests = []


class Talk(threading.Thread):
    def __init__(self, connection, guest):
        super().__init__(daemon=True)
        self.connection = connection
        self.guest = guest

    def run(self):
        while True:
            said = self.connection.recv(1024)
            if not said:
                break
            if b"bye" in said:
                if self.guest in guests:
                    guests.remove(self.guest)  # expect: TW105


server = socket.create_server(("", 3335))
while True:
    connection, address = server.accept()
    guests.append(address)  # expect: TW105
    Talk(connection, address).start()  # expect: TW208
