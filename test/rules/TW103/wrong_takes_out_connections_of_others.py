"""Who can't be reached is taken out by whoever noticed, while its own thread takes it out as well."""
import socket
import threading

members = []


def talk(peer):
    while True:
        line = peer.recv(1024)
        if not line:
            break
        for other in list(members):
            try:
                other.send(line)
            except OSError:
                members.remove(other)
    if peer in members:  # expect: TW103
        members.remove(peer)
    peer.close()


door = socket.socket()
door.bind(("", 5000))
door.listen()
while True:
    peer, _ = door.accept()
    members.append(peer)
    threading.Thread(target=talk, args=(peer,), daemon=True).start()  # expect: TW208:information
