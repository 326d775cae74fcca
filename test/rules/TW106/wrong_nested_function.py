import socket
import threading


def check_ports(host):
    threads = []
    for port in range(20, 30):

        def probe():  # expect: TW106
            try:
                with socket.create_connection((host, port), timeout=1):
                    print(port, "open")
            except OSError:
                print(port, "closed")

        threads.append(threading.Thread(target=probe))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    check_ports("localhost")
