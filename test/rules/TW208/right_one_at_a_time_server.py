import socket
import threading
import time


def log_uptime():
    begin = time.monotonic()
    while True:
        time.sleep(60)
        print("up for", time.monotonic() - begin)


def serve():
    threading.Thread(target=log_uptime, daemon=True).start()
    with socket.create_server(("", 9002)) as server:
        while True:
            connection, address = server.accept()
            with connection:
                connection.sendall(f"hello {address[0]}\n".encode())


serve()
