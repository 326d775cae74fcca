import socket
import threading

failed = False
sock = socket.create_connection(("localhost", 5000))


def drop():
    global failed
    failed = True


def send(message):
    try:
        sock.send(message)
    except OSError:
        drop()


def write(message):
    global failed
    if failed:
        return
    try:
        sock.send(message)
        send(message)
    except OSError:
        failed = True


threads = [threading.Thread(target=write, args=(bytes([number]),)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(failed)
