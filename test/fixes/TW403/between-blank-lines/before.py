import threading

lock = threading.Lock()
connections = {}


def serve(port, sock):
    lock.acquire()
    connections[port] = {
        "sock": sock,
        "state": int(port),
    }

    lock.release()

    print("serving", port)
