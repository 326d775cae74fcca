"""The close ends the reader; to join it before that would take for ever."""

import socket
import threading


def read(connection):
    while True:
        try:
            text = connection.recv(1024)
        except OSError:
            break
        if not text:
            break
        print(text.decode())


connection = socket.create_connection(("localhost", 9000))
threading.Thread(target=read, args=(connection,)).start()  # expect: TW201:information
connection.sendall(input().encode())
connection.close()
