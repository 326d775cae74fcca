import socket
import threading
import time


def serve():
    server = socket.socket()
    server.bind(("0.0.0.0", 5000))
    server.listen(1)
    while True:
        connection, _ = server.accept()
        connection.sendall(b"got " + connection.recv(1024))
        connection.close()


def measure():
    for _ in range(10):
        try:
            print(time.time())
            time.sleep(5)
        except OSError:
            time.sleep(1)


if __name__ == "__main__":
    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    measure()
