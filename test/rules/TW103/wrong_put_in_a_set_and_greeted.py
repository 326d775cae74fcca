"""Who is new is put into a set, and greeted: two of one name may both be."""

import _thread
from socket import socket

peers = set()


def send_peers(conn, addr):
    data = conn.recv(1024).decode()
    if (addr[0], data) not in peers:  # expect: TW103
        peers.add((addr[0], data))
        conn.sendall(b"welcome")
    conn.close()


server = socket()
server.bind(("", 12000))
server.listen(1)
while True:
    connection, address = server.accept()
    _thread.start_new_thread(send_peers, (connection, address))  # expect: TW208
