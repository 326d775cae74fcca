import socket
import threading


def take_orders(client, orders, lock):
    while True:
        line = client.recv(100).decode()
        if not line:
            break
        with lock:
            orders.append((line, 0))


def send(client, orders, lock):
    while True:
        i = 0
        while i < len(orders):
            with lock:
                name, sent = orders[i]
            with open(name, "rb") as file:
                file.seek(sent)
                client.sendall(file.read(1024))
            # What is put behind it does not move it.
            with lock:
                orders[i] = (name, sent + 1024)
            i += 1


def serve(client):
    orders = []
    lock = threading.Lock()
    sender = threading.Thread(target=send, args=(client, orders, lock), daemon=True)
    taker = threading.Thread(target=take_orders, args=(client, orders, lock))
    sender.start()
    taker.start()
    taker.join()


server = socket.create_server(("", 8000))
serve(server.accept()[0])
