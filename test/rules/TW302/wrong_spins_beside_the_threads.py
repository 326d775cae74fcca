import socket
import threading

box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
box.bind(("localhost", 0))


def listen():
    while True:
        print(box.recv(1000).decode())


threading.Thread(target=listen, daemon=True).start()
try:
    while True:  # expect: TW302
        pass
except KeyboardInterrupt:
    box.close()
