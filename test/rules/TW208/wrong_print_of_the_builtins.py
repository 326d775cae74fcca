"""A printed number of threads bounds nothing, whichever way `print` was imported."""

from builtins import print
import socket
import threading


def handle_client(conn, addr):
    conn.send(b"HTTP/1.1 200 OK\r\n\r\n")
    conn.close()


def main():
    server = socket.socket()
    server.bind(("", 8085))
    server.listen()
    while True:
        conn, addr = server.accept()
        thread = threading.Thread(target=handle_client, args=(conn, addr))  # expect: TW208
        thread.start()
        print(f"[ACTIVE_CONNECTIONS] {threading.active_count() - 1}")


if __name__ == "__main__":
    main()
