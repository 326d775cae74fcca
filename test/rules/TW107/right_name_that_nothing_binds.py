"""The server greets nobody: its first client ends it by a NameError, so no thread is ever started."""

import socket
import threading

clients = []
server = socket.create_server(("", 3000))


def serve():
    while True:
        connection, address = server.accept()
        clients.append(connetion)
        threading.Thread(target=receive, args=(connection,)).start()


def receive(connection):
    while data := connection.recv(1024):
        for client in clients:
            client.send(data)
    clients.remove(connection)


serve()
