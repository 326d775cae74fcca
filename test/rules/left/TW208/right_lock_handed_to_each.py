"""The lock is taken before each start and given back by the thread: one at a time."""
import _thread
import socket
import threading

busy = threading.Lock()


def answer(connection):
    try:
        connection.sendall(connection.recv(100))
    finally:
        connection.close()
        busy.release()


def serve():
    with socket.create_server(("", 8080)) as server:
        while True:
            connection, address = server.accept()
            busy.acquire()
            _thread.start_new_thread(answer, (connection,))


serve()
