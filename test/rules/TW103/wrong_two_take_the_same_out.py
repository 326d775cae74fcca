"""Two threads find the same one dead in their copies, and both take it out."""

import threading, socket
clients = []
def handle(me):
    clients.append(me)
    while True:
        data = me.recv(100)
        if not data: break
        for c in list(clients):
            if c is not me:  # expect: TW103
                try:
                    c.send(data)
                except OSError:
                    clients.remove(c)
    me.close()
s = socket.socket(); s.bind(("", 9000)); s.listen()
while True:
    c, a = s.accept()
    threading.Thread(target=handle, args=(c,), daemon=True).start()  # expect: TW208:information
