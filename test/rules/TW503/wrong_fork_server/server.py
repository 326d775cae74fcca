import os
import socket

from stats import report_in_background


def serve():
    report_in_background()
    listener = socket.create_server(("", 8000))
    while True:
        connection, _address = listener.accept()
        if os.fork() == 0:  # expect: TW503
            connection.sendall(b"hello\n")
            os._exit(0)
        connection.close()


serve()
