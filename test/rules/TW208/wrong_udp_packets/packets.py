import socket


def handle(packet, sender):
    name = socket.getfqdn(sender[0])
    print(name, packet.decode(errors="replace"))
