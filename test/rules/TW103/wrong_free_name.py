import socket
import threading

users = {}


def serve(conn):
    name = conn.recv(64).decode()
    while name in users:  # expect: TW103
        name += "_"
    users[name] = conn
    conn.sendall(b"You are " + name.encode())


def listen(port):
    with socket.create_server(("", port)) as server:
        while True:
            client, _ = server.accept()
            serve(client)


threads = [threading.Thread(target=listen, args=(number,)) for number in (9000, 9001, 9002)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
