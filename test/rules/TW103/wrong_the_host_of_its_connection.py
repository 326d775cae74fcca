import socket
import threading

FILES = {}


def handle(sock, address):
    host = address[0]
    if host not in FILES:  # expect: TW103
        FILES[host] = []
    while sock.recv(10):
        print(FILES[host])
    del FILES[host]
    sock.close()


server = socket.socket()
server.bind(("", 3025))
server.listen()
threads = []
for _ in range(8):
    sock, address = server.accept()
    thread = threading.Thread(target=handle, args=(sock, address))
    threads.append(thread)
    thread.start()
for thread in threads:
    thread.join()
