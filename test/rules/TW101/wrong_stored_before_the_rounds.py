# The text is stored once, and the rounds go on from what is there by then.
import socket
from threading import Thread

level = 0


def receive(sock):
    global level
    level = float(sock.recv(64).decode())
    while True:
        level = max(level, float(sock.recv(64).decode()))  # expect: TW101


gauges = [Thread(target=receive, args=(socket.create_connection(("gauge", port)),)) for port in (9000, 9001)]
for gauge in gauges:
    gauge.start()
for gauge in gauges:
    gauge.join()
