import socket
import threading


def probe(host, port):
    with socket.socket() as sock:
        sock.settimeout(1)
        state = sock.connect_ex((host, port))
        print(port, "open" if state == 0 else "closed")


def scan(host):
    pending = []
    for port in (22, 80, 443, 8080):
        prober = threading.Thread(target=probe, args=(host, port))
        pending.append(prober)
        prober.start()
    while pending:
        pending.pop().join()


scan("localhost")
