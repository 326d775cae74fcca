import functools
import socket
import threading

links = {}


def link_to(port, host):
    if (link := links.get(host)) is None:  # expect: TW103
        link = socket.create_connection((host, port))
        links[host] = link
    return link


def send(connect, host, payload):
    connect(host).sendall(payload)


def main():
    connect = functools.partial(link_to, 9000)
    senders = [
        threading.Thread(target=send, args=(connect, "hub.local", payload))
        for payload in (b"one", b"two", b"three")
    ]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()


if __name__ == "__main__":
    main()
