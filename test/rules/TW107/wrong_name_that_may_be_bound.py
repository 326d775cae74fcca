"""None of these ends the path for certain: each name may be there, or what reads it is left out."""

import socket
import threading

clients = []
server = socket.create_server(("", 3000))


def serve():
    while True:
        connection, address = server.accept()
        # Still to be written.
        greet(connection)
        # Others read it as well: whoever runs this file may give it.
        print(settings.name)
        # Read only where nothing was sent.
        print(address or missing.name)
        try:
            print(colours.red)
        except NameError:
            pass
        clients.append(connection)
        threading.Thread(target=receive, args=(connection,)).start()  # expect: TW208


def receive(connection):
    print(settings.name)
    while data := connection.recv(1024):
        for client in clients:  # expect: TW107
            client.send(data)
    clients.remove(connection)


serve()
