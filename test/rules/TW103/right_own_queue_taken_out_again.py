"""What the call itself has made and put in is its own to take out."""

import queue
import threading

clients = []


def stream():
    inbox = queue.Queue()
    clients.append(inbox)  # expect: TW105:hint
    print(inbox.get())
    if inbox in clients:
        clients.remove(inbox)


threads = [threading.Thread(target=stream) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
