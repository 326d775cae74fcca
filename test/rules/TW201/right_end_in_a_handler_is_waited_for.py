"""That the connection breaks is the end that the starter waits for, and it says so where it doesn't come."""
import socket
import sys
import threading

closed = threading.Event()


def listen(connection):
    try:
        while True:
            print(connection.recv(1024))
    except ConnectionError:
        closed.set()


def main():
    connection = socket.create_connection(("localhost", 7000))
    listener = threading.Thread(target=listen, args=(connection,))
    listener.start()
    connection.sendall(b"bye")
    if not closed.wait(timeout=5):
        sys.exit("the server did not hang up")


main()
