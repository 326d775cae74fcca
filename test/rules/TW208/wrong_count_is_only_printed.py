import socket
import threading

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
server.bind(("", 5051))


def handle_client(conn, addr):
    while True:
        data = conn.recv(2048)
        if not data:
            break
        conn.send(data)
    conn.close()


def start():
    server.listen()
    while True:
        conn, addr = server.accept()
        thread = threading.Thread(target=handle_client, args=(conn, addr))  # expect: TW208
        thread.start()
        print(f"open: {threading.active_count() - 1}")


start()
