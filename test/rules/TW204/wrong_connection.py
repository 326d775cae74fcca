"""The connection is given by itself, without the comma."""

import socket
import threading


def talk(connection):
    print(connection.recv(1024))
    connection.close()


server = socket.socket()
server.bind(("", 8000))
server.listen()
connection, address = server.accept()
thread = threading.Thread(target=talk, args=connection)  # expect: TW204
thread.start()
thread.join()
