import socket
import threading

greeted = []
asked = []


def handle(connection, address):
    while True:
        connection.recv(64)
        if connection in greeted:
            connection.send(b'again')
        else:
            greeted.append(connection)  # expect: TW105
            connection.send(b'hello')
        if address not in asked:
            asked.append(address)  # expect: TW105


def main():
    server = socket.create_server(('', 7000))
    while True:
        connection, address = server.accept()
        threading.Thread(target=handle, args=(connection, address)).start()  # expect: TW208


main()
