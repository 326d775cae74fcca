import socket
import threading

users = {}
colours = {}
lock = threading.Lock()


def serve(conn):
    name = conn.recv(64).decode()
    with lock:
        while name in users:
            name += "_"
        users[name] = conn
    mine = name
    while mine in colours:
        mine += "_"
        with lock:
            colours.pop(mine, None)
    print(mine)


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
