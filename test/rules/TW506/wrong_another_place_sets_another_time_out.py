import socket
import threading


def measure(host):
    socket.setdefaulttimeout(20)  # expect: TW506
    with socket.create_connection((host, 80)) as line:
        print(line.recv(100))


def download(host):
    socket.setdefaulttimeout(None)
    with socket.create_connection((host, 21)) as line:
        print(line.recv(100))


workers = [threading.Thread(target=measure, args=(host,)) for host in ("alpha", "beta")]
for worker in workers:
    worker.start()
download("gamma")
for worker in workers:
    worker.join()
