import socket
import threading

clients = {}


def serve(connection, name):
    while connection.recv(100):
        pass
    clients.pop(name, None)


def delete_client(name):
    # Nothing calls this any more.
    if name in clients:  # expect: TW103:hint
        clients[name].close()
        del clients[name]


server = socket.create_server(("", 9000))
while True:
    connection, address = server.accept()
    clients[address] = connection
    threading.Thread(target=serve, args=(connection, address), daemon=True).start()  # expect: TW208:information
