"""Threads that wait for the network, one for each socket of a dict: the sockets are the keys."""
import threading


def receive(sock, speed):
    while not sock.done:
        speed[sock] = sock.recv(1024)


def measure(sockets):
    speed = {}
    for sock in sockets:
        speed[sock] = b""
    workers = [threading.Thread(target=receive, args=(sock, speed)) for sock in speed]  # expect: TW208
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return speed
