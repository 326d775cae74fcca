import socket
import threading

greeted = []
waiting = []


def handle(connection, address):
    while True:
        name = connection.recv(64)
        if name not in greeted:  # expect: TW103
            greeted.append(name)
            connection.send(b'hello')
        if len(waiting) < 5:  # expect: TW103
            waiting.append(connection)


def main():
    server = socket.create_server(('', 7000))
    while True:
        connection, address = server.accept()
        threading.Thread(target=handle, args=(connection, address)).start()  # expect: TW208


main()
