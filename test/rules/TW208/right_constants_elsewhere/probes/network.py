import socket


def connect(host, port):
    with socket.socket() as sock:
        print(host, port, sock.connect_ex((host, port)))


def resolve(host, port):
    print(host, socket.getaddrinfo(host, port))
