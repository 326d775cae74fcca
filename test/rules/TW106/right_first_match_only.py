import socket
import threading


def serve(host, port):
    with socket.create_server((host, port)) as server:
        conn, peer = server.accept()
        with conn:
            conn.sendall(f"hello {peer}".encode())


def start_on_free_port():
    for port in (8000, 8001, 8002):
        with socket.socket() as test:
            if test.connect_ex(("localhost", port)) != 0:
                thread = threading.Thread(target=lambda: serve("localhost", port))
                thread.start()
                break
    else:
        return
    thread.join()


if __name__ == "__main__":
    start_on_free_port()
