"""Whether it is another one says nothing of the list."""

import socket
import threading

clients = []


def talk(me):
    try:
        while True:
            data = me.recv(100)
            for sock in clients:  # expect: TW107
                if sock is not me:
                    try:
                        sock.send(data)
                    except OSError:
                        clients.remove(sock)
                        sock.close()
    finally:
        clients.remove(me)
        me.close()


s = socket.socket()
s.bind(("", 9999))
s.listen()
while True:
    conn, addr = s.accept()
    clients.append(conn)
    threading.Thread(target=talk, args=(conn,)).start()  # expect: TW208:information
