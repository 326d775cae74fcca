"""The thread is counted and taken off before it does anything: the count says nothing of how many there are."""

import socket
from _thread import start_new_thread

visitors = 0
server = socket.create_server(("", 80))


def visit(connection):
    global visitors
    visitors += 1  # expect: TW101
    visitors -= 1
    while connection.recv(1024):
        pass


while True:
    if visitors < 6:
        connection, address = server.accept()
        start_new_thread(visit, (connection,))  # expect: TW208
