import socket
import threading

SEATS = 100


def handle(client, guests):
    try:
        while client.recv(100):
            pass
    finally:
        guests.remove(client)  # expect: TW105


def accept(server, guests):
    while True:  # expect: TW302
        if len(guests) < SEATS:
            client, address = server.accept()
            guests.append(client)
            threading.Thread(target=handle, args=(client, guests), daemon=True).start()


server = socket.socket()
server.bind(('', 5000))
server.listen(2)
accept(server, [])
