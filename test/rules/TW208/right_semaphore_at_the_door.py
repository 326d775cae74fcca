import socket
import threading

MOST = 32
door = threading.BoundedSemaphore(MOST)


def answer(connection):
    try:
        with connection:
            connection.sendall(b"hello\n")
    finally:
        door.release()


def serve():
    with socket.create_server(("", 9001)) as server:
        while True:
            connection, _ = server.accept()
            door.acquire()
            threading.Thread(target=answer, args=(connection,), daemon=True).start()


serve()
