import socket
import threading


def answer(connection):
    connection.sendall(b"hello")
    connection.close()


def in_background(connection):
    threading.Thread(target=answer, args=(connection,), daemon=True).start()  # expect: TW208


def serve(handle):
    server = socket.create_server(("", 8000))
    while True:
        connection, address = server.accept()
        handle(connection)


serve(in_background)
