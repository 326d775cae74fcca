import queue
import socket
import threading

seats = threading.Semaphore(8)
orders = queue.Queue()


def take_orders(connection):
    with connection:
        while order := connection.recv(64):
            seats.acquire()
            orders.put(order)


def cook():
    while True:
        print(orders.get())
        seats.release()


def serve():
    with socket.create_server(("", 9301)) as door:
        while True:
            connection, _ = door.accept()
            threading.Thread(target=take_orders, args=(connection,), daemon=True).start()  # expect: TW208


threading.Thread(target=cook, daemon=True).start()
serve()
