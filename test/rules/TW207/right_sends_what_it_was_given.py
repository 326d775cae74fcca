"""What is left in the queue at the end nobody sends any more."""

import queue
import socket
import threading

jobs = queue.Queue()


def send():
    client = socket.create_connection(("127.0.0.1", 6969))
    while True:
        client.sendall(jobs.get())


threading.Thread(target=send, daemon=True).start()  # expect: TW207
for line in open("lines.txt", "rb"):
    jobs.put(line)
