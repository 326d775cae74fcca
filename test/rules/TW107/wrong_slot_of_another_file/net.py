import socket
import store

def receive(connection):
    while True:
        name = connection.recv(100).decode()
        store.names[name] = connection
