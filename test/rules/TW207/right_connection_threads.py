import socket
import threading


def answer(connection):
    with connection:
        data = connection.recv(1024)
        connection.sendall(data.upper())


def main():
    places = threading.BoundedSemaphore(50)

    def answer_and_leave(connection):
        try:
            answer(connection)
        finally:
            places.release()

    with socket.create_server(("", 7777)) as server:
        while True:
            places.acquire()
            connection, _ = server.accept()
            threading.Thread(target=answer_and_leave, args=(connection,), daemon=True).start()


main()
