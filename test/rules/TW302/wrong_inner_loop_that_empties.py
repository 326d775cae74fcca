"""The inner loop is skipped while the queue is empty: the outer one spins until something comes."""

import threading
from queue import SimpleQueue

connected = True
outgoing = SimpleQueue()


def send(sock):
    while connected:  # expect: TW302
        while not outgoing.empty():
            sock.send(outgoing.get())


def start(sock):
    global connected
    thread = threading.Thread(target=send, args=(sock,))
    thread.start()
    for line in open("lines.txt"):
        outgoing.put(line.encode())
    connected = False
    thread.join()
