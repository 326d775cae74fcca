import socket
import threading
import time


def receive():
    with socket.create_connection(("localhost", 5000)) as sock:
        while sock.recv(4096):
            pass


def main():
    receiver = threading.Thread(target=receive, name="receiver")
    while True:
        if not receiver.is_alive():
            print("receiver is down, starting it")
            receiver.start()  # expect: TW205
        time.sleep(5)


main()
