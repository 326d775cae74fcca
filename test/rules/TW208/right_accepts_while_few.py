import socket
import threading

players = []


def handle(client):
    while client.recv(100):
        pass


def main():
    server = socket.socket()
    server.bind(('', 7777))
    server.listen(2)
    while len(players) < 2:
        client, address = server.accept()
        players.append(client)
        threading.Thread(target=handle, args=(client,), daemon=True).start()
    input()


main()
