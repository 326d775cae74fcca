"""The loop asks two flags, one after the other, until a thread has changed them."""

import socket
import threading

connected = False
peer_request = False
node = socket.socket()


def get_msg():
    global connected, peer_request
    while connected:
        msg = node.recv(1024).decode()
        if "STARTED" in msg:
            peer_request = True
            connected = False
        elif not msg:
            connected = False


def main():
    global connected
    node.connect(("127.0.0.1", 5006))
    connected = True
    t = threading.Thread(target=get_msg)
    t.start()
    while True:  # expect: TW302:warning
        if not connected and peer_request:
            print("attempting to connect")
            break
        elif not connected and not peer_request:
            print("goodbye")
            break
    t.join()


main()
