import threading

mutex = threading.Lock()
clients = []


def work(client):
    try:
        mutex.acquire()
        clients.append(client)
        client.send(b"x")
        mutex.release()
    finally:
        if mutex.locked():
            mutex.release()


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
