import socket
import threading


def answer(connection, address):
    with connection:
        while data := connection.recv(4096):
            connection.sendall(data)
    print(address, "left")


def serve(port):
    with socket.create_server(("", port)) as server:
        while True:
            connection, address = server.accept()
            client = threading.Thread(target=answer, args=(connection, address), daemon=True)  # expect: TW208
            client.start()


serve(9000)
