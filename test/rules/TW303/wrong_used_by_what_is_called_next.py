import socket
import threading
import time

open_ports = []
lock = threading.Lock()


def probe(port):
    with socket.socket() as connection:
        connection.settimeout(1.5)
        if connection.connect_ex(("localhost", port)) == 0:
            with lock:
                open_ports.append(port)


def report():
    with lock:
        print(sorted(open_ports))


def main():
    for port in [22, 25, 80, 443]:
        thread = threading.Thread(target=probe, args=(port,))
        thread.start()
    time.sleep(2)  # expect: TW303
    report()


main()
