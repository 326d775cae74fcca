"""Both look up the list of the kind that they were asked for."""

import socket
import threading

members = {"red": [], "blue": []}
server = socket.create_server(("", 9000))


def serve():
    while True:
        connection, _ = server.accept()
        team = connection.recv(10).decode()
        for name in members[team]:  # expect: TW107
            connection.sendall(name.encode())


threading.Thread(target=serve, daemon=True).start()
while True:
    team = input("team: ")
    name = input("name: ")
    if name in members[team]:
        members[team].remove(name)
    else:
        members[team].append(name)
