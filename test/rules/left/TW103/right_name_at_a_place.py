import socket
import threading

clients = []
names = []


def welcome(connection):
    names.append(connection.recv(100).decode())
    clients.append(connection)


def forget(name):
    if name in names:  # expect: TW103
        place = names.index(name)  # expect: TW103
        clients.remove(clients[place])
        names.remove(name)


def handle(client):
    while True:
        message = client.recv(1024).decode()
        sender = names[clients.index(client)]
        if message.startswith("forget"):
            if sender == "admin":
                forget(message[6:])
            else:
                client.send(b"no")


server = socket.create_server(("", 7777))
while True:
    connection, _ = server.accept()
    welcome(connection)
    threading.Thread(target=handle, args=(connection,)).start()  # expect: TW208
