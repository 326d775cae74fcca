import socket
import threading

FILES = {}


def handle(sock, address):
    if address not in FILES:
        FILES[address] = []
    while sock.recv(10):
        print(FILES[address])
    del FILES[address]
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
