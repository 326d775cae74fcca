import socket
import threading


def probe(port):
    with socket.socket() as sock:
        sock.settimeout(1)
        print(port, sock.connect_ex(("localhost", port)))


def scan():
    threads = [threading.Thread(target=probe, args=(port)) for port in (22, 80, 443)]  # expect: TW204
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


scan()
