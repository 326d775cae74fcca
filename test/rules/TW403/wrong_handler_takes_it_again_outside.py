import socket
import threading

lock = threading.Lock()
total = 0


def receive(connection):
    global total
    lock.acquire()  # expect: TW403
    try:
        total += len(connection.recv(100))
        lock.release()
    except OSError:
        lock.acquire()
        total = 0
        lock.release()


server = socket.create_server(("", 6666))
threads = [threading.Thread(target=receive, args=(server.accept()[0],)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
