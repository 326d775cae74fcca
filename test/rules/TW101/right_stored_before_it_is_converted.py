# What a round has just stored it turns into a number: what another one had stored was given up with the text already.
import socket
from threading import Thread

level = "no tide yet"


def receive(sock):
    global level
    while True:
        level = str(sock.recv(64).decode())
        try:
            level = float(level)
        except ValueError:
            pass


gauges = [Thread(target=receive, args=(socket.create_connection(("gauge", port)),)) for port in (9000, 9001)]
for gauge in gauges:
    gauge.start()
for gauge in gauges:
    gauge.join()
