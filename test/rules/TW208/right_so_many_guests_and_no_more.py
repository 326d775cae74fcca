import socket
import threading

TABLES = 4


def serve(connection):
    with connection:
        connection.sendall(b"soup\n")


def open_restaurant():
    waiters = []
    seated = 0
    with socket.create_server(("", 9300)) as door:
        while seated < TABLES:
            connection, _ = door.accept()
            seated += 1
            waiter = threading.Thread(target=serve, args=(connection,))
            waiter.start()
            waiters.append(waiter)
    for waiter in waiters:
        waiter.join()


open_restaurant()
