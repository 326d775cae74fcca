import socket
import threading

names = []


def handle(conn, name):
    if name in names:
        return
    names.append(name)
    while True:
        if not conn.recv(10):
            break
    names.remove(name)


def serve(sock):
    while True:
        conn, _ = sock.accept()
        threading.Thread(target=handle, args=(conn, conn.recv(10))).start()


serve(socket.create_server(("", 9000)))
