import socket
import threading
from collections import defaultdict

seen = defaultdict(list)


def handle(sock, address):
    while data := sock.recv(10):
        seen[address].append(data)
        for one in seen[address]:
            print(one)


server = socket.create_server(("", 9))
threads = []
for _ in range(8):
    sock, address = server.accept()
    thread = threading.Thread(target=handle, args=(sock, address))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
