"""The server lets in whom it has room for, by the count that each thread keeps of itself."""

import socket
from _thread import start_new_thread

visitors = 0
server = socket.socket()
server.bind(("127.0.0.1", 5556))
server.listen()


def serve(connection):
    global visitors
    visitors += 1  # expect: TW101
    while connection.recv(1024):
        pass
    visitors -= 1
    connection.close()


while True:
    if visitors < 6:
        connection, address = server.accept()
        start_new_thread(serve, (connection,))
