import socket
import threading

clients = {}
clients_lock = threading.Lock()


def serve(connection):
    while True:
        try:
            message = connection.recv(2048)
            clients_lock.acquire()  # expect: TW403
            for client in clients:
                client.send(message)
            clients_lock.release()
        except OSError:
            clients_lock.acquire()  # expect: TW403
            clients.pop(connection, None)
            clients_lock.release()
            break


server = socket.create_server(("", 6666))
while True:
    connection, _ = server.accept()
    with clients_lock:
        clients[connection] = ""
    threading.Thread(target=serve, args=(connection,)).start()  # expect: TW208
