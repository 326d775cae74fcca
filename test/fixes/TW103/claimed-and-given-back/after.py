import socket
import threading

names = []
names_lock = threading.Lock()


def handle(conn, name):
    with names_lock:
        if name in names:
            return
        names.append(name)
    while True:
        if not conn.recv(10):
            break
    with names_lock:
        names.remove(name)


def serve(sock):
    while True:
        conn, _ = sock.accept()
        threading.Thread(target=handle, args=(conn, conn.recv(10))).start()


serve(socket.create_server(("", 9000)))
