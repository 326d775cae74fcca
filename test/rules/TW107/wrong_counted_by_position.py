import socket
import threading

clients = []


def broadcast(data):
    for i in range(len(clients)):  # expect: TW107
        clients[i].sendall(data)


def handle(connection):
    while True:
        data = connection.recv(1024)
        if not data:
            break
        broadcast(data)
    clients.remove(connection)
    connection.close()


server = socket.create_server(("127.0.0.1", 9000))
while True:
    connection, _ = server.accept()
    clients.append(connection)
    threading.Thread(target=handle, args=(connection,), daemon=True).start()  # expect: TW208:information
