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


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(clients)
