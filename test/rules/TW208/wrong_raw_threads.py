import _thread
import socket

clients = 0


def serve(conn, addr):
    global clients
    clients += 1  # expect: TW101
    try:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(data)
    finally:
        conn.close()
        clients -= 1


def main():
    listener = socket.create_server(("", 7))
    while True:
        conn, addr = listener.accept()
        _thread.start_new_thread(serve, (conn, addr))  # expect: TW208


if __name__ == "__main__":
    main()
