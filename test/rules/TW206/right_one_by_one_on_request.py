"""Whoever asks for one connection at a time gets it; nobody else waits."""

import argparse
import socket
import threading

parser = argparse.ArgumentParser()
parser.add_argument("--serial", action="store_true")
options = parser.parse_args()


def answer(connection):
    connection.sendall(connection.recv(1024))
    connection.close()


server = socket.create_server(("", 8080))
while True:
    connection, address = server.accept()
    thread = threading.Thread(target=answer, args=(connection,))
    thread.start()
    if options.serial:
        thread.join()
