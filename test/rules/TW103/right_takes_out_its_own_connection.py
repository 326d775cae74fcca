"""Whoever serves a connection takes that one out of what all share; nobody else looks for it."""
import socket
import threading

members = []
nicknames = {}


def talk(peer, where):
    nicknames[peer] = peer.recv(100).decode()
    while True:
        line = peer.recv(1024)
        if not line:
            break
        print(where, line)
    say_goodbye(peer)


def say_goodbye(peer):
    if peer in members:
        members.remove(peer)  # expect: TW105:hint
    if peer in nicknames:
        del nicknames[peer]
    peer.close()


door = socket.socket()
door.bind(("", 5000))
door.listen()
while True:
    peer, where = door.accept()
    members.append(peer)  # expect: TW105:hint
    threading.Thread(target=talk, args=(peer, where), daemon=True).start()  # expect: TW208:information
