"""Whether a client is the first is asked by where it stands: those who come later stand behind it."""

import threading
import time

clients = []


def greet(client):
    time.sleep(0.01)
    if clients.index(client) == 0:
        clients.append("host")  # expect: TW105:hint
    print("hello", client)


def main():
    clients.append("first")
    host = threading.Thread(target=greet, args=("first",))
    host.start()
    for number in range(3):
        clients.append(f"guest {number}")  # expect: TW105:hint
    host.join()
    print(clients)


main()
